import { attribute, type AdfNode } from './adf-node';

const PLAIN = new Set([
  'doc',
  'paragraph',
  'text',
  'hardBreak',
  'bulletList',
  'orderedList',
  'listItem',
  'mention',
  'inlineCard',
]);

function inline(node: AdfNode): string {
  switch (node.type) {
    case 'text':
      return node.text ?? '';
    case 'hardBreak':
      return '\n';
    case 'mention': {
      const text = attribute(node, 'text');
      return text.startsWith('@') ? text : `@${text}`;
    }
    case 'inlineCard':
      return attribute(node, 'url');
    default:
      return (node.content ?? []).map(inline).join('');
  }
}

const item = (node: AdfNode, mark: string): string =>
  `${mark} ${(node.content ?? []).map(inline).join('\n')}`;

function block(node: AdfNode): string {
  const children = node.content ?? [];
  switch (node.type) {
    case 'bulletList':
      return children.map((child) => item(child, '-')).join('\n');
    case 'orderedList':
      return children.map((child, index) => item(child, `${String(index + 1)}.`)).join('\n');
    default:
      return inline(node);
  }
}

/** The document as the text that `textDocument` reads back: paragraphs, lists with `-` and `1.`, links, mentions. */
export function documentText(document: AdfNode): string {
  return (document.content ?? []).map(block).join('\n\n');
}

/** Whether the text form loses something, such as bold words or a table. */
export function losesFormat(document: AdfNode): boolean {
  const bareLink = (node: AdfNode): boolean =>
    (node.marks ?? []).every(
      (mark) => mark.type === 'link' && attribute(mark, 'href') === node.text,
    );
  return (
    !PLAIN.has(document.type) ||
    !bareLink(document) ||
    (document.content ?? []).some((child) => losesFormat(child))
  );
}
