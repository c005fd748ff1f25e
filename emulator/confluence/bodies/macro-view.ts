import { textAttribute, type AdfNode } from './adf-node';
import { FORGE_MACRO } from './macro-node';
import { escapeXml, xml } from './xml';

/** A macro in a body that is read as HTML: what it holds, or a line where its words would be. */
export function extensionView(node: AdfNode, inside: string): string {
  const title = textAttribute(node, 'text') ?? textAttribute(node, 'extensionKey') ?? '';
  if (textAttribute(node, 'extensionType') === FORGE_MACRO) {
    const note = xml('p', {}, escapeXml(title));
    return xml('div', { class: 'ecosystem-extension' }, inside === '' ? note : inside);
  }
  const attributes = { class: 'conf-macro output-block', 'data-macro-name': title };
  return xml('div', attributes, inside === '' ? xml('p', {}, escapeXml(title)) : inside);
}

export function statusView(node: AdfNode): string {
  const color = textAttribute(node, 'color') ?? 'neutral';
  const text = escapeXml(textAttribute(node, 'text') ?? '');
  return xml('span', { class: `status-macro aui-lozenge aui-lozenge-${color}` }, text);
}

/** A list of tasks, or one of them. */
export function taskView(node: AdfNode, inside: string): string {
  if (node.type === 'taskList') return xml('ul', { class: 'inline-task-list' }, inside);
  const done = textAttribute(node, 'state') === 'DONE';
  return `<li${done ? ' class="checked"' : ''}>${inside}</li>`;
}
