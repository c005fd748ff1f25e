import { numberAttribute, textAttribute, type AdfMark, type AdfNode } from './adf-node';
import type { BodyContext } from './body-context';
import { extensionView, statusView, taskView } from './macro-view';
import { imageView } from './image-view';
import { escapeXml, xml } from './xml';

/** Tags of the nodes that HTML has elements for. */
const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  tableRow: 'tr',
  decisionList: 'ul',
  decisionItem: 'li',
  caption: 'figcaption',
};

/** A document as HTML, as `view` and `export_view` have it. Scripts and styles are never in it. */
export function adfToView(document: AdfNode, context: BodyContext): string {
  return (document.content ?? []).map((node) => nodeView(node, context)).join('');
}

function nodeView(node: AdfNode, context: BodyContext): string {
  const { type, content = [] } = node;
  const inside = () => content.map((child) => nodeView(child, context)).join('');
  const tag = TAGS[type];
  if (tag !== undefined) return element(tag, { start: numberAttribute(node, 'order') }, inside());
  const text = (name: string) => textAttribute(node, name) ?? '';
  switch (type) {
    case 'text':
      return (node.marks ?? []).reduceRight(
        (marked, mark) => markView(mark, marked),
        escapeXml(node.text ?? ''),
      );
    case 'heading':
      return element(`h${numberAttribute(node, 'level') ?? 1}`, {}, inside());
    case 'hardBreak':
      return '<br/>';
    case 'rule':
      return '<hr/>';
    case 'codeBlock':
      return element('div', { class: 'code panel pdl' }, element('pre', {}, inside()));
    case 'panel':
      return element('div', { class: `panel panel-${text('panelType')}` }, inside());
    case 'expand':
    case 'nestedExpand':
      return element(
        'div',
        { class: 'expand-container' },
        element('p', {}, escapeXml(text('title'))) + inside(),
      );
    case 'table':
      return element('table', { class: 'confluenceTable' }, element('tbody', {}, inside()));
    case 'tableCell':
    case 'tableHeader':
      return cellView(node, inside());
    case 'layoutSection':
      return element('div', { class: 'columnLayout' }, inside());
    case 'layoutColumn':
      return element('div', { class: 'cell' }, inside());
    case 'taskList':
    case 'taskItem':
      return taskView(node, inside());
    case 'mediaSingle':
    case 'mediaGroup':
    case 'media':
      return type === 'media' ? imageView(node, context) : element('figure', {}, inside());
    default:
      return smallView(node, context, inside);
  }
}

/** What stands in a line, and macros. */
function smallView(node: AdfNode, context: BodyContext, inside: () => string): string {
  const text = (name: string) => escapeXml(textAttribute(node, name) ?? '');
  switch (node.type) {
    case 'mention': {
      const name = context.personName(textAttribute(node, 'id') ?? '');
      return element('a', { class: 'confluence-userlink user-mention' }, escapeXml(name));
    }
    case 'emoji':
      return text('text') || text('shortName');
    case 'date':
      return dateView(textAttribute(node, 'timestamp') ?? '');
    case 'status':
      return statusView(node);
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return element('a', { href: safe(textAttribute(node, 'url') ?? '') }, text('url'));
    case 'placeholder':
      return '';
    default:
      return extensionView(node, inside());
  }
}

function dateView(timestamp: string): string {
  const day = new Date(Number(timestamp)).toISOString().slice(0, 10);
  return element('time', { datetime: day }, day);
}

/** An element that is never closed in itself, as HTML needs it. */
const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  inside: string,
): string => xml(name, attributes, inside).replace(/ \/>$/, inside === '' ? `></${name}>` : ' />');

function cellView(node: AdfNode, inside: string): string {
  const header = node.type === 'tableHeader';
  return element(
    header ? 'th' : 'td',
    {
      class: header ? 'confluenceTh' : 'confluenceTd',
      colspan: numberAttribute(node, 'colspan'),
      rowspan: numberAttribute(node, 'rowspan'),
    },
    inside,
  );
}

const MARKS: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  code: 'code',
  underline: 'u',
  strike: 'del',
};

function markView(mark: AdfMark, inside: string): string {
  const text = (name: string) => textAttribute(mark, name) ?? '';
  const tag = MARKS[mark.type];
  if (tag !== undefined) return element(tag, {}, inside);
  switch (mark.type) {
    case 'subsup':
      return element(text('type') === 'sup' ? 'sup' : 'sub', {}, inside);
    case 'link':
      return element('a', { href: safe(text('href')) }, inside);
    case 'textColor':
      return element('span', { style: `color: ${text('color')};` }, inside);
    case 'backgroundColor':
      return element('span', { style: `background-color: ${text('color')};` }, inside);
    default:
      return inside;
  }
}

/** An address that runs nothing. */
const safe = (href: string): string | undefined =>
  /^(https?:|mailto:|\/|#)/i.test(href) ? href : undefined;
