import type { Site } from '../../site';
import { ConfluenceError } from '../confluence-error';
import type { ContentBody } from '../model/content';
import { pages, type PageRecord } from '../model/page';
import { nextVersion } from '../rest-kit/next-version';

export interface NewPage {
  readonly spaceId: string;
  readonly title: string;
  readonly parentId: string | null;
  readonly status: 'current' | 'draft';
  readonly body: ContentBody;
  /** Whether its author alone views and edits it. */
  readonly isPrivate?: boolean;
}

const UNRESTRICTED = { users: [], groups: [] } as const;

/** Stores a new page. @throws ConfluenceError 400 where the space has a page of that title. */
export function createPage(site: Site, authorId: string, written: NewPage): PageRecord {
  const { isPrivate = false, ...page } = written;
  if (page.status === 'current') refuseTakenTitle(site, page.spaceId, page.title, undefined);
  const id = String(site.ids.next('confluence.content', 32768));
  const admitted = isPrivate ? { users: [authorId], groups: [] } : UNRESTRICTED;
  const record: PageRecord = {
    id,
    ...page,
    position: pages(site).size,
    authorId,
    createdAt: site.clock.now(),
    version: nextVersion(site.clock, authorId),
    labels: [],
    restrictions: { read: admitted, update: admitted },
  };
  pages(site).put(id, record);
  return record;
}

/** Titles of current pages are unique in their space. @throws ConfluenceError 400 */
export function refuseTakenTitle(
  site: Pick<Site, 'database'>,
  spaceId: string,
  title: string,
  ownId: string | undefined,
): void {
  const taken = pages(site).find(
    (page) =>
      page.spaceId === spaceId &&
      page.status === 'current' &&
      page.id !== ownId &&
      page.title.toLowerCase() === title.toLowerCase(),
  );
  if (taken === undefined) return;
  const message = 'A page already exists with the same TITLE in this space';
  throw new ConfluenceError(400, `A page with this title already exists: ${message}`);
}
