import { notModelled } from '../confluence-error';
import { adfNode, type AdfNode } from './adf-node';
import type { BodyContext } from './body-context';
import { childrenNamed, isElement, type XmlElement, type XmlNode } from './xml';

/** A picture, a file of the page or one of another site. */
export function imageNode(
  element: XmlElement,
  context: BodyContext,
  line: (nodes: readonly XmlNode[]) => readonly AdfNode[],
): AdfNode {
  const { attributes } = element;
  const number = (name: string) => {
    const value = Number(attributes[name]);
    return Number.isNaN(value) ? undefined : value;
  };
  const media = mediaNode(element, context, {
    alt: attributes['ac:alt'],
    width: number('ac:original-width'),
    height: number('ac:original-height'),
  });
  const caption = childrenNamed(element, 'ac:caption')[0];
  const width = number('ac:width');
  const layout = attributes['ac:layout'] ?? attributes['ac:align'] ?? 'center';
  return adfNode(
    'mediaSingle',
    {
      layout: layout === 'left' || layout === 'right' ? `wrap-${layout}` : layout,
      ...(width === undefined ? {} : { width, widthType: 'pixel' }),
    },
    caption === undefined ? [media] : [media, adfNode('caption', {}, line(captionLine(caption)))],
  );
}

/** A caption is one paragraph. */
const captionLine = (caption: XmlElement): readonly XmlNode[] =>
  caption.children.flatMap((child) =>
    isElement(child) && child.name === 'p' ? child.children : isElement(child) ? [child] : [],
  );

interface Looks {
  readonly alt: string | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

function mediaNode(element: XmlElement, context: BodyContext, looks: Looks): AdfNode {
  const name = childrenNamed(element, 'ri:attachment')[0]?.attributes['ri:filename'];
  if (name !== undefined) return fileNode(name, context, looks);
  const url = childrenNamed(element, 'ri:url')[0]?.attributes['ri:value'];
  if (url === undefined) throw notModelled('an ac:image without ri:attachment or ri:url');
  return adfNode('media', { type: 'external', url, ...looks });
}

/** A file as media. One that is not there keeps its name as id, as `UNKNOWN_MEDIA_ID` does in Confluence. */
export function fileNode(name: string, context: BodyContext, looks: Partial<Looks> = {}): AdfNode {
  const file = context.file({ name });
  return adfNode('media', {
    type: 'file',
    id: file?.fileId ?? `${UNKNOWN_FILE}${name}`,
    collection: `contentId-${context.pageId}`,
    ...looks,
  });
}

/** Before the name of a file that the page does not have. */
export const UNKNOWN_FILE = 'UNKNOWN_MEDIA_ID:';
