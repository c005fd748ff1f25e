import { documentFault, isTooDeep } from '../../../adf/document-fault';
import type { DocumentMark } from '../../../adf/document-node';

/** A node of the Atlassian Document Format, https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly DocumentMark[];
  readonly content?: readonly AdfNode[];
}

const NODES = new Set(
  (
    'paragraph heading bulletList orderedList listItem blockquote codeBlock rule panel table tableRow ' +
    'tableCell tableHeader mediaSingle mediaGroup media mediaInline taskList taskItem decisionList ' +
    'decisionItem expand nestedExpand text hardBreak mention emoji date status inlineCard blockCard ' +
    'embedCard blockTaskItem layoutSection layoutColumn placeholder extension inlineExtension bodiedExtension caption'
  ).split(' '),
);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNode(value: unknown): value is AdfNode {
  if (!isRecord(value) || typeof value.type !== 'string' || !NODES.has(value.type)) return false;
  if (value.marks !== undefined && !isMarkList(value.marks)) return false;
  if (value.type === 'text') return typeof value.text === 'string' && value.text !== '';
  if (value.attrs !== undefined && !isRecord(value.attrs)) return false;
  return value.content === undefined || isNodeList(value.content);
}

function isMarkList(value: unknown): value is readonly DocumentMark[] {
  if (!Array.isArray(value)) return false;
  return value.every(
    (mark: unknown) =>
      isRecord(mark) &&
      typeof mark.type === 'string' &&
      (mark.attrs === undefined || isRecord(mark.attrs)),
  );
}

function isNodeList(value: unknown): value is readonly AdfNode[] {
  return Array.isArray(value) && value.every(isNode);
}

/** Whether a value is an ADF document: the root, its version and node types that exist. */
function isAdfDocument(value: unknown): value is AdfNode {
  return (
    isRecord(value) && value.type === 'doc' && value.version === 1 && isNodeList(value.content)
  );
}

/** Whether somebody may write a value as a document: nodes in their places, with what they need. */
export function isWritableDocument(value: unknown): value is AdfNode {
  return !isTooDeep(value) && isAdfDocument(value) && documentFault(value) === undefined;
}

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'codeBlock', 'tableRow', 'taskItem']);

function textOfNode(node: AdfNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  // A card of a link has its address where a mention or a status has its words.
  const label = node.attrs?.text ?? node.attrs?.url;
  if (node.content === undefined) return typeof label === 'string' ? label : '';
  const inner = node.content.map(textOfNode).join('');
  return BLOCKS.has(node.type) && !inner.endsWith('\n') ? `${inner}\n` : inner;
}

/** The words of a document, a line for each block; empty for anything that is no document. */
export function adfText(document: unknown): string {
  return isAdfDocument(document) ? textOfNode(document).trim() : '';
}

function* nodes(node: AdfNode): Iterable<AdfNode> {
  yield node;
  for (const child of node.content ?? []) yield* nodes(child);
}

/** Account ids that a document mentions, each once, in the order of appearance. */
export function adfMentions(document: unknown): readonly string[] {
  if (!isAdfDocument(document)) return [];
  const ids = [...nodes(document)]
    .filter((node) => node.type === 'mention')
    .map((node) => node.attrs?.id)
    .filter((id) => typeof id === 'string');
  return [...new Set(ids)];
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** A document as simple HTML, for `renderedFields` and `renderedBody`: its paragraphs. */
export function adfHtml(document: unknown): string {
  return adfText(document)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n');
}
