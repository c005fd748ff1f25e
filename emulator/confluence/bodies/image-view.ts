import { percentEncoded } from '../../percent-encoded';
import { numberAttribute, textAttribute, type AdfNode } from './adf-node';
import type { BodyContext } from './body-context';
import { escapeXml, xml } from './xml';

/** A picture, or a link to a file that is none. */
export function imageView(media: AdfNode, context: BodyContext): string {
  const fileId = textAttribute(media, 'id');
  const file = fileId === undefined ? undefined : context.file({ fileId });
  const src =
    file === undefined
      ? textAttribute(media, 'url')
      : `/wiki/download/attachments/${context.pageId}/${percentEncoded(file.title)}`;
  if (src === undefined) return xml('p', {}, escapeXml(fileId ?? ''));
  if (file !== undefined && !file.mediaType.startsWith('image/')) {
    return xml('a', { href: src }, escapeXml(file.title));
  }
  return xml('img', {
    class: 'confluence-embedded-image',
    src,
    alt: textAttribute(media, 'alt') ?? file?.title,
    width: numberAttribute(media, 'width'),
  });
}
