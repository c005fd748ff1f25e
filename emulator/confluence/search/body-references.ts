import type { AdfNode } from '../bodies/adf-node';
import { textAttribute } from '../bodies/adf-node';
import { parseAdf } from '../bodies/read-adf';
import { isElement, parseXml, xmlText, type XmlNode } from '../bodies/xml';
import type { ContentBody } from '../model/content';

/** Account ids of the people whom a body mentions. */
export const mentionsIn = (body: ContentBody): readonly string[] =>
  body.representation === 'storage'
    ? storageReferences(parseXml(body.value), personIn)
    : adfReferences(parseAdf(body.value), (node) =>
        node.type === 'mention' ? textAttribute(node, 'id') : undefined,
      );

/** Names of the macros in a body; those of apps by the key of their module. */
export const macroNamesIn = (body: ContentBody): readonly string[] =>
  body.representation === 'storage'
    ? storageReferences(parseXml(body.value), macroIn)
    : adfReferences(parseAdf(body.value), (node) => lastPart(textAttribute(node, 'extensionKey')));

function adfReferences(
  node: AdfNode,
  read: (node: AdfNode) => string | undefined,
): readonly string[] {
  const own = read(node);
  const inside = (node.content ?? []).flatMap((child) => adfReferences(child, read));
  return own === undefined ? inside : [own, ...inside];
}

type ReadElement = (element: Exclude<XmlNode, string>) => string | undefined;

const storageReferences = (nodes: readonly XmlNode[], read: ReadElement): readonly string[] =>
  nodes.filter(isElement).flatMap((element) => {
    const own = read(element);
    const inside = storageReferences(element.children, read);
    return own === undefined ? inside : [own, ...inside];
  });

const personIn: ReadElement = ({ name, attributes }) =>
  name === 'ri:user' ? attributes['ri:account-id'] : undefined;

const macroIn: ReadElement = (element) => {
  const { name, attributes } = element;
  if (name === 'ac:structured-macro') return attributes['ac:name'];
  const isKey = name === 'ac:adf-attribute' && attributes['key'] === 'extension-key';
  return isKey ? lastPart(xmlText(element).trim()) : undefined;
};

const lastPart = (key: string | undefined): string | undefined =>
  key?.slice(key.lastIndexOf('/') + 1);
