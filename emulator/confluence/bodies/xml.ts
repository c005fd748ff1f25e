import { load } from 'cheerio';

/** An element of the storage format. */
export interface XmlElement {
  /** With its prefix: `ac:structured-macro`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

const XML_ENTITIES = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** The nodes of a body in storage format that is known to be well-formed. Comments are left out. */
export function parseXml(storage: string): readonly XmlNode[] {
  const $ = load(withoutHtmlEntities(storage), { xml: { decodeEntities: true } });
  return nodesOf($.root().get(0)?.childNodes ?? []);
}

type ParsedNode = NonNullable<ReturnType<ReturnType<typeof load>['root']>[0]>['childNodes'][number];

/** Node types of the DOM: 3 is a text, 4 is CDATA. */
function nodesOf(parsed: readonly ParsedNode[]): readonly XmlNode[] {
  return parsed.flatMap((node): readonly XmlNode[] => {
    if (node.nodeType === 3) return [node.data];
    if (node.nodeType === 4) return nodesOf(node.childNodes);
    if (!('attribs' in node)) return [];
    return [{ name: node.name, attributes: node.attribs, children: nodesOf(node.childNodes) }];
  });
}

/** Named entities of HTML, such as `&nbsp;`, as the characters they stand for; XML knows five only. */
function withoutHtmlEntities(storage: string): string {
  return storage.replace(/<!\[CDATA\[[\s\S]*?\]\]>|&([a-zA-Z]\w*);/g, (found, name?: string) => {
    if (name === undefined || XML_ENTITIES.has(name)) return found;
    return load(found, {}, false).root().text();
  });
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** Direct children with a name. */
export const childrenNamed = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children.filter(isElement).filter((child) => child.name === name);

/** All the text inside of a node. */
export const xmlText = (node: XmlNode): string =>
  isElement(node) ? node.children.map(xmlText).join('') : node;

// What XML 1.0 cannot hold at all, not even as an entity.
const UNWRITABLE = /(?![\t\n\r])\p{Cc}(?<![\u007F-\u009F])|\p{Surrogate}|\uFFFE|\uFFFF/gu;

/** Characters as the text of an element or the value of an attribute. */
export const escapeXml = (text: string): string =>
  text
    .replace(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Text that stands for itself, whatever is in it. */
export const cdata = (text: string): string =>
  `<![CDATA[${text.replace(UNWRITABLE, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** An element with attributes, those that are undefined left out, around markup. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  inside = '',
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  const opening = `<${name}${written.join('')}`;
  return inside === '' ? `${opening} />` : `${opening}>${inside}</${name}>`;
}
