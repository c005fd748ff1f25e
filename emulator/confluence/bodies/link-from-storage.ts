import { percentEncoded } from '../../percent-encoded';
import { notModelled } from '../confluence-error';
import { adfNode, type AdfMark, type AdfNode } from './adf-node';
import type { BodyContext } from './body-context';
import { childrenNamed, xmlText, type XmlElement } from './xml';

/** The person that an `ac:link` mentions; undefined where it leads elsewhere. */
export function mentionOf(element: XmlElement, context: BodyContext): AdfNode | undefined {
  const accountId = childrenNamed(element, 'ri:user')[0]?.attributes['ri:account-id'];
  if (accountId === undefined) return undefined;
  return adfNode('mention', { id: accountId, text: `@${context.personName(accountId)}` });
}

/**
 * Where an `ac:link` leads, and its text where that is plain or missing. A page that is not there has no
 * address, so that its words stay without a link.
 */
export function linkMark(
  element: XmlElement,
  context: BodyContext,
): { readonly mark?: AdfMark; readonly label?: string } {
  const page = childrenNamed(element, 'ri:page')[0]?.attributes;
  const fileName = childrenNamed(element, 'ri:attachment')[0]?.attributes['ri:filename'];
  const anchor = element.attributes['ac:anchor'];
  const plain = childrenNamed(element, 'ac:plain-text-link-body')[0];
  const hasBody = childrenNamed(element, 'ac:link-body').length > 0;
  const title = page?.['ri:content-title'];
  if (title === undefined && fileName === undefined && anchor === undefined) {
    throw notModelled('an ac:link to something else than a page, a person, a file or an anchor');
  }
  const label = hasBody
    ? {}
    : { label: plain === undefined ? (title ?? fileName ?? anchor ?? '') : xmlText(plain) };
  const base = title === undefined ? '' : context.pageAddress(title, page?.['ri:space-key']);
  if (base === undefined) return label;
  const file =
    fileName && `/wiki/download/attachments/${context.pageId}/${percentEncoded(fileName)}`;
  const href = file ?? `${base}${anchor === undefined ? '' : `#${anchor}`}`;
  return { ...label, mark: { type: 'link', attrs: { href } } };
}
