import { notModelled } from '../confluence-error';
import { numberAttribute, textAttribute, type AdfNode } from './adf-node';
import type { BodyContext } from './body-context';
import { UNKNOWN_FILE } from './image-from-storage';
import { macroXml } from './macro-to-storage';
import { xml } from './xml';

/** A picture with its caption. */
export function imageXml(
  single: AdfNode,
  context: BodyContext,
  line: (nodes: readonly AdfNode[]) => string,
): string {
  const [media, caption] = single.content ?? [];
  if (media === undefined) throw notModelled('an ADF node mediaSingle without media');
  const inside = caption === undefined ? '' : xml('p', {}, line(caption.content ?? []));
  return xml(
    'ac:image',
    {
      'ac:layout': textAttribute(single, 'layout'),
      'ac:original-height': numberAttribute(media, 'height'),
      'ac:original-width': numberAttribute(media, 'width'),
      'ac:width': numberAttribute(single, 'width'),
      'ac:alt': textAttribute(media, 'alt'),
    },
    sourceXml(media, context) + (caption === undefined ? '' : xml('ac:caption', {}, inside)),
  );
}

function sourceXml(media: AdfNode, context: BodyContext): string {
  if (textAttribute(media, 'type') === 'external') {
    return xml('ri:url', { 'ri:value': textAttribute(media, 'url') });
  }
  return attachmentXml(media, context);
}

function attachmentXml(media: AdfNode, context: BodyContext): string {
  const fileId = textAttribute(media, 'id') ?? '';
  const unknown = fileId.startsWith(UNKNOWN_FILE) ? fileId.slice(UNKNOWN_FILE.length) : undefined;
  const name = unknown ?? context.file({ fileId })?.title;
  if (name === undefined) throw notModelled(`media of another page (${fileId})`);
  return xml('ri:attachment', { 'ri:filename': name });
}

/** A file that is shown as a card. */
export function fileXml(media: AdfNode, context: BodyContext): string {
  const name = xml('ac:parameter', { 'ac:name': 'name' }, attachmentXml(media, context));
  const macro = macroXml({ name: 'view-file', parameters: {} });
  return macro.replace(/ \/>$/, `>${name}</ac:structured-macro>`);
}
