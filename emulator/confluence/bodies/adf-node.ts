/** A mark of a text or a node in the Atlassian Document Format. */
export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** A node of the Atlassian Document Format, https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/. */
export interface AdfNode {
  readonly type: string;
  readonly version?: 1;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly AdfNode[];
  readonly marks?: readonly AdfMark[];
  readonly text?: string;
}

type Attributes = Readonly<Record<string, unknown>>;

/** A node; attributes that are undefined are left out. */
export function adfNode(type: string, attrs?: Attributes, content?: readonly AdfNode[]): AdfNode {
  const known = Object.entries(attrs ?? {}).filter(([, value]) => value !== undefined);
  return {
    type,
    ...(known.length === 0 ? {} : { attrs: Object.fromEntries(known) }),
    ...(content === undefined ? {} : { content }),
  };
}

/** A whole document. */
export const adfDocument = (content: readonly AdfNode[]): AdfNode => ({
  type: 'doc',
  version: 1,
  content,
});

/** An attribute that is a text; undefined where it is missing or something else. */
export function textAttribute(node: AdfNode | AdfMark, name: string): string | undefined {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : undefined;
}

/** An attribute that is a number; undefined where it is missing or something else. */
export function numberAttribute(node: AdfNode, name: string): number | undefined {
  const value = node.attrs?.[name];
  return typeof value === 'number' ? value : undefined;
}

const INLINE = new Set([
  'text',
  'hardBreak',
  'mention',
  'emoji',
  'date',
  'status',
  'inlineCard',
  'inlineExtension',
  'placeholder',
]);

/** Whether a node stands inside of a paragraph. */
export const isInline = ({ type }: AdfNode): boolean => INLINE.has(type);

/** The words of a document, a blank between its parts. */
export function adfText(node: AdfNode): string {
  const own =
    node.text ??
    textAttribute(node, 'text') ??
    textAttribute(node, 'title') ??
    (node.type === 'hardBreak' ? ' ' : '');
  const inside = (node.content ?? []).map(adfText).join(isInlineParent(node) ? '' : ' ');
  return `${own}${own !== '' && inside !== '' ? ' ' : ''}${inside}`;
}

const isInlineParent = ({ content }: AdfNode): boolean => content?.every(isInline) ?? false;
