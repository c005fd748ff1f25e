import { notModelled } from '../confluence-error';
import { textAttribute, type AdfMark, type AdfNode } from './adf-node';
import type { BodyContext } from './body-context';
import { extensionXml } from './extension-to-storage';
import { linkXml } from './link-to-storage';
import { macroXml } from './macro-to-storage';
import { statusParameter } from './status-colours';
import { escapeXml, xml } from './xml';

/** A line: text with its marks, and what stands in it. */
export function inlineXml(nodes: readonly AdfNode[], context: BodyContext): string {
  return nodes.map((node) => nodeXml(node, context)).join('');
}

function nodeXml(node: AdfNode, context: BodyContext): string {
  const text = (name: string) => textAttribute(node, name);
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduceRight(
        (inside, mark) => markXml(mark, inside, context),
        escapeXml(node.text ?? ''),
      );
    case 'hardBreak':
      return xml('br');
    case 'mention':
      return xml('ac:link', {}, xml('ri:user', { 'ri:account-id': text('id') }));
    case 'emoji':
      return emojiXml(node);
    case 'date':
      return xml('time', { datetime: dayOf(text('timestamp') ?? '') });
    case 'status': {
      const parameters = { title: text('text'), colour: statusParameter(text('color') ?? '') };
      return macroXml({ name: 'status', parameters });
    }
    case 'inlineCard':
      return cardXml(text('url'));
    case 'placeholder':
      return xml('ac:placeholder', {}, escapeXml(text('text') ?? ''));
    case 'inlineExtension':
      return extensionXml(node, (inside) => inlineXml(inside, context));
    default:
      throw notModelled(`the ADF node ${node.type} in a body read as storage`);
  }
}

const emojiXml = (node: AdfNode): string =>
  xml('ac:emoticon', {
    'ac:emoji-shortname': textAttribute(node, 'shortName'),
    'ac:emoji-id': textAttribute(node, 'id'),
    'ac:emoji-fallback': textAttribute(node, 'text'),
    'ac:name': 'blue-star',
  });

function cardXml(url: string | undefined): string {
  if (url === undefined) throw notModelled('the ADF node inlineCard without an address');
  return xml('a', { href: url, 'data-card-appearance': 'inline' }, escapeXml(url));
}

/** The storage format knows days alone. */
const dayOf = (timestamp: string): string => new Date(Number(timestamp)).toISOString().slice(0, 10);

function markXml(mark: AdfMark, inside: string, context: BodyContext): string {
  const text = (name: string) => textAttribute(mark, name) ?? '';
  switch (mark.type) {
    case 'strong':
    case 'em':
    case 'code':
      return xml(mark.type, {}, inside);
    case 'underline':
      return xml('u', {}, inside);
    case 'strike':
      return xml('del', {}, inside);
    case 'subsup':
      return xml(text('type') === 'sup' ? 'sup' : 'sub', {}, inside);
    case 'textColor':
      return xml('span', { style: `color: ${text('color')};` }, inside);
    case 'backgroundColor':
      return xml('span', { style: `background-color: ${text('color')};` }, inside);
    case 'annotation':
      return xml('ac:inline-comment-marker', { 'ac:ref': text('id') }, inside);
    case 'link':
      return linkXml(text('href'), inside, context);
    default:
      throw notModelled(`the ADF mark ${mark.type} in a body read as storage`);
  }
}
