import type { Site } from '../../site';
import type { PageRecord } from './page';

/** A page as it was before a change; the row's key is `<page id>/<version number>`. */
export type EarlierPage = Pick<PageRecord, 'id' | 'title' | 'body' | 'version'>;

const earlierPages = (site: Pick<Site, 'database'>) =>
  site.database.table<EarlierPage>('confluence.page-version');

const keyOf = (id: string, number: number): string => `${id}/${number}`;

/** Keeps what a page is, before it becomes something else. */
export function keepVersion(
  site: Pick<Site, 'database'>,
  { id, title, body, version }: PageRecord,
): void {
  earlierPages(site).put(keyOf(id, version.number), { id, title, body, version });
}

/** Every version of a page, the newest first. */
export function versionsOf(site: Pick<Site, 'database'>, page: PageRecord): readonly EarlierPage[] {
  const earlier = Array.from({ length: page.version.number - 1 }, (_, at) =>
    earlierPages(site).get(keyOf(page.id, page.version.number - 1 - at)),
  );
  return [page, ...earlier.filter((each) => each !== undefined)];
}

/** Forgets the earlier versions of a page that is purged. */
export function dropVersions(site: Pick<Site, 'database'>, page: PageRecord): void {
  for (const { version } of versionsOf(site, page).slice(1)) {
    earlierPages(site).delete(keyOf(page.id, version.number));
  }
}
