import { useContext, type ReactNode } from 'react';
import { safeHref } from '../../parts/safe-href';
import { downloadAddress } from '../confluence';
import { usePersonName } from '../people';
import { ShownPageContext } from './page-context';
import { childrenNamed } from './parse-storage';

export interface StorageLinkProps {
  readonly element: Element;
  /** Shows what is inside a node. */
  readonly inside: (of: Node) => ReactNode;
}

function Mention({ accountId }: { readonly accountId: string }) {
  return <span>@{usePersonName(accountId)}</span>;
}

function useAttachment(
  element: Element,
): { readonly name: string; readonly href?: string } | undefined {
  const shown = useContext(ShownPageContext);
  const name = childrenNamed(element, 'ri:attachment')[0]?.getAttribute('ri:filename');
  if (name === null || name === undefined) return undefined;
  const file = shown?.attachments.find(({ title }) => title === name);
  const href = file === undefined ? undefined : downloadAddress(file);
  return href === undefined ? { name } : { name, href };
}

function Image({ element }: { readonly element: Element }) {
  const file = useAttachment(element);
  const url = childrenNamed(element, 'ri:url')[0]?.getAttribute('ri:value');
  const source = file?.href ?? (url === null || url === undefined ? undefined : safeHref(url));
  const alt = element.getAttribute('ac:alt') ?? file?.name ?? '';
  return source === undefined ? <span>{alt}</span> : <img src={source} alt={alt} />;
}

function Link({ element, inside: show }: StorageLinkProps) {
  const shown = useContext(ShownPageContext);
  const file = useAttachment(element);
  const body =
    childrenNamed(element, 'ac:link-body')[0] ??
    childrenNamed(element, 'ac:plain-text-link-body')[0];
  const title = childrenNamed(element, 'ri:page')[0]?.getAttribute('ri:content-title');
  const accountId = childrenNamed(element, 'ri:user')[0]?.getAttribute('ri:account-id');
  if (accountId !== null && accountId !== undefined) return <Mention accountId={accountId} />;
  const inside = body === undefined ? (file?.name ?? title ?? '') : show(body);
  if (file?.href !== undefined) return <a href={file.href}>{inside}</a>;
  if (title === null || title === undefined || shown === undefined) return <span>{inside}</span>;
  const words = encodeURIComponent(title);
  return <a href={`/wiki/search?text=${words}`}>{inside}</a>;
}

/** `ac:link` and `ac:image`: to an attachment, a page, a person or an address. */
export function StorageLink(props: StorageLinkProps) {
  const { element } = props;
  return element.nodeName === 'ac:image' ? <Image element={element} /> : <Link {...props} />;
}
