import { notModelled } from '../confluence-error';
import { camelCase, parametersOf } from './adf-parameters';
import { adfNode, type AdfNode } from './adf-node';
import type { ReadBlocks } from './read-blocks';
import type { BodyContext } from './body-context';
import { childrenNamed, xmlText, type XmlElement, type XmlNode } from './xml';

interface Readers {
  readonly read: ReadBlocks;
  readonly line: (nodes: readonly XmlNode[]) => readonly AdfNode[];
}

/**
 * `ac:adf-extension`: what ADF has and the storage format has no element for, among it the macros of Forge
 * apps. Its fallback, for readers that do not know ADF, is left out.
 */
export function adfExtensionNode(
  element: XmlElement,
  context: BodyContext,
  readers: Readers,
): AdfNode {
  const node = childrenNamed(element, 'ac:adf-node')[0];
  if (node === undefined) throw notModelled('an ac:adf-extension without ac:adf-node');
  return writtenNode(node, context, readers);
}

function writtenNode(node: XmlElement, context: BodyContext, readers: Readers): AdfNode {
  const type = camelCase(node.attributes['type'] ?? '');
  const attrs = attributesOf(node);
  const content = childrenNamed(node, 'ac:adf-content')[0]?.children ?? [];
  switch (type) {
    case 'extension':
    case 'inlineExtension':
      return adfNode(type, attrs);
    case 'bodiedExtension':
    case 'panel':
      return adfNode(type, attrs, readers.read(content, context));
    case 'decisionItem':
      return adfNode(type, attrs, readers.line(content));
    case 'decisionList': {
      const items = childrenNamed(node, 'ac:adf-node');
      return adfNode(
        type,
        attrs,
        items.map((item) => writtenNode(item, context, readers)),
      );
    }
    default:
      throw notModelled(`an ac:adf-node of the type ${node.attributes['type'] ?? ''}`);
  }
}

function attributesOf(node: XmlElement): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    childrenNamed(node, 'ac:adf-attribute').map((attribute): readonly [string, unknown] => {
      const name = camelCase(attribute.attributes['key'] ?? '');
      const nested = childrenNamed(attribute, 'ac:adf-parameter').length > 0;
      if (name === 'parameters' || nested) return [name, parametersOf(attribute)];
      return [name, xmlText(attribute).trim()];
    }),
  );
}
