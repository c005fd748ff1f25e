import { notModelled } from '../confluence-error';
import { numberAttribute, textAttribute, type AdfNode } from './adf-node';
import type { BodyContext } from './body-context';
import { extensionXml, decisionListXml, notePanelXml } from './extension-to-storage';
import { fileXml, imageXml } from './image-to-storage';
import { inlineXml } from './inline-to-storage';
import { layoutType } from './layout-widths';
import { macroXml } from './macro-to-storage';
import { panelMacro } from './panel-names';
import { tableXml } from './table-to-storage';
import { cdata, escapeXml, xml } from './xml';

/** An ADF document in storage format. @throws ConfluenceError 501 that names a node that is not modelled. */
export function adfToStorage(document: AdfNode, context: BodyContext): string {
  const blocks = document.content ?? [];
  const write: WriteBlocks = (nodes) =>
    nodes.map((node) => blockXml(node, context, write)).join('');
  if (!blocks.some(({ type }) => type === 'layoutSection')) return write(blocks);
  return xml(
    'ac:layout',
    {},
    sections(blocks)
      .map((section) => sectionXml(section, write))
      .join(''),
  );
}

/** Writes blocks; handed to the writers of what holds blocks itself. */
type WriteBlocks = (nodes: readonly AdfNode[]) => string;

function blockXml(node: AdfNode, context: BodyContext, write: WriteBlocks): string {
  const { type, content = [] } = node;
  const line = (nodes: readonly AdfNode[]) => inlineXml(nodes, context);
  const macro = (name: string, parameters: Readonly<Record<string, string | undefined>>) =>
    macroXml({ name, parameters, rich: write(content) });
  switch (type) {
    case 'paragraph':
      return xml('p', { style: styleOf(node) }, line(content));
    case 'heading':
      return xml(`h${numberAttribute(node, 'level') ?? 1}`, {}, line(content));
    case 'rule':
      return xml('hr');
    case 'bulletList':
      return xml('ul', {}, items(content, write));
    case 'orderedList':
      return xml('ol', { start: numberAttribute(node, 'order') }, items(content, write));
    case 'taskList':
      return taskListXml(node, line);
    case 'decisionList':
      return decisionListXml(node, line);
    case 'blockquote':
      return xml('blockquote', {}, write(content));
    case 'codeBlock':
      return codeXml(node);
    case 'panel':
      return panelXml(node, write);
    case 'expand':
    case 'nestedExpand':
      return macro('expand', { title: textAttribute(node, 'title') });
    case 'table':
      return tableXml(node, write);
    case 'mediaSingle':
      return imageXml(node, context, line);
    case 'mediaGroup':
      return content.map((media) => fileXml(media, context)).join('');
    case 'blockCard':
    case 'embedCard':
      return cardXml(node, type === 'blockCard' ? 'block' : 'embed');
    case 'extension':
    case 'bodiedExtension':
      return extensionXml(node, write);
    default:
      throw notModelled(`the ADF node ${type} in a body read as storage`);
  }
}

function styleOf({ marks = [] }: AdfNode): string | undefined {
  for (const { type, attrs } of marks) {
    if (type === 'alignment') {
      return `text-align: ${attrs?.['align'] === 'center' ? 'center' : 'right'};`;
    }
    if (type === 'indentation') return `margin-left: ${Number(attrs?.['level'] ?? 1) * 30}.0px;`;
  }
  return undefined;
}

const items = (content: readonly AdfNode[], write: WriteBlocks): string =>
  content.map((item) => xml('li', {}, write(item.content ?? []))).join('');

function taskListXml(list: AdfNode, line: WriteBlocks): string {
  const inside = (list.content ?? []).map((child, at) =>
    child.type === 'taskList' ? taskListXml(child, line) : taskXml(child, at + 1, line),
  );
  return xml(
    'ac:task-list',
    { 'ac:task-list-id': textAttribute(list, 'localId') },
    inside.join(''),
  );
}

function taskXml(task: AdfNode, number: number, line: WriteBlocks): string {
  const done = textAttribute(task, 'state') === 'DONE';
  const body = xml('span', { class: 'placeholder-inline-tasks' }, line(task.content ?? []));
  return xml(
    'ac:task',
    {},
    xml('ac:task-id', {}, String(number)) +
      xml('ac:task-uuid', {}, escapeXml(textAttribute(task, 'localId') ?? '')) +
      xml('ac:task-status', {}, done ? 'complete' : 'incomplete') +
      xml('ac:task-body', {}, body),
  );
}

function codeXml(node: AdfNode): string {
  const text = (node.content ?? []).map((each) => each.text ?? '').join('');
  const parameters = { language: textAttribute(node, 'language') };
  return macroXml({ name: 'code', parameters, plain: cdata(text) });
}

function panelXml(node: AdfNode, write: WriteBlocks): string {
  const type = textAttribute(node, 'panelType') ?? 'info';
  const rich = write(node.content ?? []);
  const name = panelMacro(type);
  if (name !== undefined) return macroXml({ name, parameters: {}, rich });
  if (type !== 'custom') return notePanelXml(node, rich);
  const parameters = {
    panelIcon: textAttribute(node, 'panelIcon'),
    panelIconId: textAttribute(node, 'panelIconId'),
    panelIconText: textAttribute(node, 'panelIconText'),
    bgColor: textAttribute(node, 'panelColor') ?? '#F4F5F7',
  };
  return macroXml({ name: 'panel', parameters, rich });
}

function cardXml(node: AdfNode, appearance: 'block' | 'embed'): string {
  const url = textAttribute(node, 'url');
  if (url === undefined) throw notModelled(`the ADF node ${node.type} without an address`);
  const attributes = {
    href: url,
    'data-card-appearance': appearance,
    'data-layout': textAttribute(node, 'layout'),
  };
  return xml('a', attributes, escapeXml(url));
}

type Section = { readonly widths: readonly number[]; readonly cells: readonly AdfNode[][] };

/** Where a document has a layout, everything lies in one: what is between sections in one of a column. */
function sections(blocks: readonly AdfNode[]): readonly Section[] {
  const found: Section[] = [];
  for (const block of blocks) {
    if (block.type === 'layoutSection') {
      const columns = block.content ?? [];
      const widths = columns.map((column) => numberAttribute(column, 'width') ?? 0);
      found.push({ widths, cells: columns.map((column) => [...(column.content ?? [])]) });
      continue;
    }
    const last = found.at(-1);
    if (last?.widths.length === 0) last.cells[0]?.push(block);
    else found.push({ widths: [], cells: [[block]] });
  }
  return found;
}

function sectionXml({ widths, cells }: Section, write: WriteBlocks): string {
  const type = widths.length === 0 ? 'fixed-width' : layoutType(widths);
  if (type === undefined) throw notModelled(`a layout of the widths ${widths.join(', ')}`);
  const inside = cells.map((blocks) => xml('ac:layout-cell', {}, write(blocks))).join('');
  return xml('ac:layout-section', { 'ac:type': type, 'ac:breakout-mode': 'default' }, inside);
}
