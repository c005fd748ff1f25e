import { adfNode, type AdfMark, type AdfNode } from './adf-node';
import type { BodyContext } from './body-context';
import { linkMark, mentionOf } from './link-from-storage';
import { markOf } from './mark-from-storage';
import { isElement, xmlText, type XmlElement, type XmlNode } from './xml';

/** Reads what stands inside of a paragraph but is no text: a macro, a picture, which may end it. */
export type Embedded = (element: XmlElement) => AdfNode | undefined;

/** Text and other nodes of a line, each text with the marks of the elements around it. */
export function inlinesOf(
  nodes: readonly XmlNode[],
  context: BodyContext,
  embedded: Embedded,
  marks: readonly AdfMark[] = [],
): readonly AdfNode[] {
  return joined(
    nodes.flatMap((node): readonly AdfNode[] => {
      if (!isElement(node)) return textNodes(node.replace(/\s*[\n\r\t]\s*/g, ' '), marks);
      return elementNodes(node, context, embedded, marks);
    }),
  );
}

function elementNodes(
  element: XmlElement,
  context: BodyContext,
  embedded: Embedded,
  marks: readonly AdfMark[],
): readonly AdfNode[] {
  const single = singleNode(element, context) ?? embedded(element);
  if (single !== undefined) return [single];
  if (element.name === 'ac:link') {
    const { mark, label } = linkMark(element, context);
    const inside = mark === undefined ? marks : [...marks, mark];
    if (label !== undefined) return textNodes(label, inside);
    const body = element.children.filter(isElement).find(({ name }) => name === 'ac:link-body');
    return inlinesOf(body?.children ?? [], context, embedded, inside);
  }
  const more = markOf(element);
  return inlinesOf(element.children, context, embedded, [...marks, ...more]);
}

/** Elements that are one node of ADF. */
function singleNode(element: XmlElement, context: BodyContext): AdfNode | undefined {
  const { name, attributes } = element;
  switch (name) {
    case 'br':
      return adfNode('hardBreak');
    case 'time':
      return adfNode('date', { timestamp: String(Date.parse(attributes['datetime'] ?? '')) });
    case 'ac:emoticon':
    case 'ac:emoji':
      return emojiNode(attributes);
    case 'ac:placeholder':
      return adfNode('placeholder', { text: xmlText(element) });
    case 'ac:link':
      return mentionOf(element, context);
    case 'a':
      if (attributes['data-card-appearance'] !== 'inline') return undefined;
      return adfNode('inlineCard', { url: attributes['href'] ?? '' });
    default:
      return undefined;
  }
}

function emojiNode(attributes: XmlElement['attributes']): AdfNode {
  return adfNode('emoji', {
    shortName: attributes['ac:emoji-shortname'] ?? `:${attributes['ac:name'] ?? ''}:`,
    id: attributes['ac:emoji-id'],
    text: attributes['ac:emoji-fallback'],
  });
}

/** Marks that may stand on code; the others are lost there, as in the editor. */
const ON_CODE = new Set(['code', 'link', 'annotation']);

function textNodes(text: string, marks: readonly AdfMark[]): readonly AdfNode[] {
  if (text === '') return [];
  const code = marks.some(({ type }) => type === 'code');
  const kept = marks.filter(
    (mark, at) =>
      (!code || ON_CODE.has(mark.type)) &&
      !marks.slice(at + 1).some(({ type }) => type === mark.type),
  );
  return [{ type: 'text', text, ...(kept.length === 0 ? {} : { marks: kept }) }];
}

/** Neighbours with the same marks are one text. */
function joined(nodes: readonly AdfNode[]): readonly AdfNode[] {
  const result: AdfNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const same = JSON.stringify(last?.marks) === JSON.stringify(node.marks);
    if (last?.type === 'text' && node.type === 'text' && same) {
      result[result.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
    } else result.push(node);
  }
  return result;
}
