import { adfNode, isInline, type AdfMark, type AdfNode } from './adf-node';
import type { BodyContext } from './body-context';
import { adfExtensionNode } from './extension-from-storage';
import { imageNode } from './image-from-storage';
import { inlinesOf } from './inline-from-storage';
import { layoutNodes } from './layout-from-storage';
import { listNode, taskListNode } from './list-from-storage';
import { macroNode } from './macro-from-storage';
import { tableNode } from './table-from-storage';
import { isElement, xmlText, type XmlElement, type XmlNode } from './xml';

/** Elements that hold blocks and mean nothing themselves. */
const WRAPPERS = new Set(['div', 'section', 'ac:rich-text-body', 'ac:layout-cell', 'tbody']);

/** Nodes as blocks: elements of their own, and paragraphs around the lines between them. */
export function blocksOf(nodes: readonly XmlNode[], context: BodyContext): readonly AdfNode[] {
  const blocks: AdfNode[] = [];
  let line: XmlNode[] = [];
  const endLine = (): void => {
    if (line.some((node) => isElement(node) || node.trim() !== '')) {
      blocks.push(...paragraphs(trimmed(line), context));
    }
    line = [];
  };
  for (const node of nodes) {
    const block = isElement(node) ? blockOf(node, context) : undefined;
    if (block === undefined) {
      line.push(node);
      continue;
    }
    endLine();
    blocks.push(...block);
  }
  endLine();
  return blocks;
}

/** The blocks that an element stands for; undefined for one that belongs into a line. */
function blockOf(element: XmlElement, context: BodyContext): readonly AdfNode[] | undefined {
  const { name, children, attributes } = element;
  if (WRAPPERS.has(name)) return blocksOf(children, context);
  if (/^h[1-6]$/.test(name)) return paragraphs(children, context, heading(element));
  switch (name) {
    case 'p':
      return paragraphs(children, context, styledParagraph(attributes['style'] ?? ''));
    case 'hr':
      return [adfNode('rule')];
    case 'ul':
    case 'ol':
      return [listNode(element, context, blocksOf)];
    case 'ac:task-list':
      return [taskListNode(element, (nodes) => lineOf(nodes, context))];
    case 'blockquote':
      return [adfNode('blockquote', {}, blocksOf(children, context))];
    case 'pre':
      return [adfNode('codeBlock', {}, plainText(xmlText(element)))];
    case 'table':
      return [tableNode(element, context, blocksOf)];
    case 'ac:layout':
      return layoutNodes(element, context, blocksOf);
    case 'a':
      return cardNode(element);
    default:
      return asArray(embeddedNode(element, context, 'block'));
  }
}

const asArray = (node: AdfNode | undefined): readonly AdfNode[] | undefined =>
  node === undefined ? undefined : [node];

/** A macro, an extension or a picture, between blocks or in a line; undefined for anything else. */
function embeddedNode(
  element: XmlElement,
  context: BodyContext,
  where: 'block' | 'line',
): AdfNode | undefined {
  switch (element.name) {
    case 'ac:image':
      return imageNode(element, context, (nodes) => lineOf(nodes, context));
    case 'ac:structured-macro':
    case 'ac:macro':
      return macroNode(element, { context, where, read: blocksOf });
    case 'ac:adf-extension': {
      const line = (nodes: readonly XmlNode[]) => lineOf(nodes, context);
      return adfExtensionNode(element, context, { read: blocksOf, line });
    }
    default:
      return undefined;
  }
}

function lineOf(nodes: readonly XmlNode[], context: BodyContext): readonly AdfNode[] {
  return inlinesOf(nodes, context, (element) => embeddedNode(element, context, 'line'));
}

type Around = (content: readonly AdfNode[]) => AdfNode;

/** A line in its paragraph; blocks in it end it, and what follows begins another one. */
function paragraphs(
  nodes: readonly XmlNode[],
  context: BodyContext,
  around: Around = (content) => adfNode('paragraph', {}, content),
): readonly AdfNode[] {
  const found = lineOf(nodes, context);
  if (found.every(isInline)) return [around(found)];
  const blocks: AdfNode[] = [];
  let line: AdfNode[] = [];
  for (const node of [...found, undefined]) {
    if (node !== undefined && isInline(node)) {
      line.push(node);
      continue;
    }
    if (line.some(({ text }) => text === undefined || text.trim() !== ''))
      blocks.push(around(line));
    line = [];
    if (node !== undefined) blocks.push(node);
  }
  return blocks;
}

const heading =
  ({ name }: XmlElement): Around =>
  (content) =>
    adfNode('heading', { level: Number(name.slice(1)) }, content);

/** Pixels by which each level of indentation moves a paragraph. */
const INDENTATION = 30;

function styledParagraph(style: string): Around {
  const align = /text-align:\s*(center|right|end)/.exec(style)?.[1];
  const margin = Number(/margin-left:\s*(\d+)/.exec(style)?.[1] ?? 0);
  const marks: AdfMark[] = [];
  if (align !== undefined) {
    marks.push({ type: 'alignment', attrs: { align: align === 'center' ? 'center' : 'end' } });
  } else if (margin >= INDENTATION) {
    const level = Math.min(6, Math.round(margin / INDENTATION));
    marks.push({ type: 'indentation', attrs: { level } });
  }
  return (content) => {
    const paragraph = adfNode('paragraph', {}, content);
    return marks.length === 0 ? paragraph : { ...paragraph, marks };
  };
}

function cardNode({ attributes }: XmlElement): readonly AdfNode[] | undefined {
  const url = attributes['href'] ?? '';
  if (attributes['data-card-appearance'] === 'block') return [adfNode('blockCard', { url })];
  if (attributes['data-card-appearance'] !== 'embed') return undefined;
  return [adfNode('embedCard', { url, layout: attributes['data-layout'] ?? 'center' })];
}

const plainText = (text: string): readonly AdfNode[] =>
  text === '' ? [] : [{ type: 'text', text }];

/** A line between blocks without the space of its markup. */
function trimmed(line: readonly XmlNode[]): readonly XmlNode[] {
  return line.map((node, at) => {
    if (isElement(node)) return node;
    const begun = at === 0 ? node.trimStart() : node;
    return at === line.length - 1 ? begun.trimEnd() : begun;
  });
}
