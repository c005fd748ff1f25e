import { accounts } from '../../identity';
import type { Site } from '../../site';
import { attachments, type AttachmentRecord } from '../model/attachment';
import { pages, type PageRecord } from '../model/page';
import { spaces } from '../model/space';
import { pagePath } from '../pages/page-path';

/** What a body refers to, and the converters have to look up. */
export interface BodyContext {
  readonly pageId: string;
  /** A file of this page; undefined where there is none of that name or file id. */
  file(by: { readonly name: string } | { readonly fileId: string }): AttachmentRecord | undefined;
  /** Display name of a person; their id where nobody is known by it. */
  personName(accountId: string): string;
  /** Address of the page of a title in this space or another; undefined where there is none. */
  pageAddress(title: string, spaceKey: string | undefined): string | undefined;
  /** The page that an address of this site leads to. */
  pageAt(address: string): { readonly title: string; readonly spaceKey: string } | undefined;
}

type State = Pick<Site, 'database' | 'origin'>;

export function bodyContext(site: State, page: Pick<PageRecord, 'id' | 'spaceId'>): BodyContext {
  return {
    pageId: page.id,
    file: (by) =>
      attachments(site).find(
        (each) =>
          each.pageId === page.id &&
          ('name' in by ? each.title === by.name : each.fileId === by.fileId),
      ),
    personName: (accountId) => accounts(site).get(accountId)?.displayName ?? accountId,
    pageAddress: (title, spaceKey) => {
      const spaceId =
        spaceKey === undefined
          ? page.spaceId
          : spaces(site).find(({ key }) => key.toLowerCase() === spaceKey.toLowerCase())?.id;
      const found = pages(site).find(
        (each) => each.spaceId === spaceId && each.status === 'current' && each.title === title,
      );
      return found && `${site.origin.product}/wiki${pagePath(site, found)}`;
    },
    pageAt: (address) => {
      const base = `${site.origin.product}/wiki/spaces/`;
      const id = address.startsWith(base) ? /\/pages\/(\d+)/.exec(address)?.[1] : undefined;
      const found = id === undefined ? undefined : pages(site).get(id);
      const spaceKey = found && spaces(site).get(found.spaceId)?.key;
      return found && spaceKey ? { title: found.title, spaceKey } : undefined;
    },
  };
}
