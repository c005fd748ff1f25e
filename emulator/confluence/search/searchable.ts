import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { bodyText } from '../bodies/representations';
import { maySee } from '../access';
import { attachments, type AttachmentRecord } from '../model/attachment';
import { pages, type PageRecord } from '../model/page';
import { spaces } from '../model/space';

/** A page or an attachment as a search sees it. */
export interface Searchable {
  readonly type: 'page' | 'attachment';
  readonly id: string;
  readonly title: string;
  readonly spaceId: string;
  readonly spaceKey: string;
  readonly labels: readonly string[];
  readonly text: string;
  readonly parentId: string | null;
  readonly ancestors: readonly string[];
  readonly creator: string;
  /** ms since the epoch */
  readonly created: number;
  readonly modified: number;
  readonly source: PageRecord | AttachmentRecord;
}

/** Everything that the caller may find. */
export function searchables(site: Pick<Site, 'database'>, caller: Caller): readonly Searchable[] {
  const seen = pages(site).filter(
    (page) => page.status === 'current' && maySee(site, caller, page),
  );
  const byId = new Map(seen.map((page) => [page.id, page]));
  const files = attachments(site).filter((file) => byId.has(file.pageId));
  return [
    ...seen.map((page) => pageEntry(site, page)),
    ...files.flatMap((file) => {
      const page = byId.get(file.pageId);
      return page === undefined ? [] : [fileEntry(site, file, page)];
    }),
  ];
}

function pageEntry(site: Pick<Site, 'database'>, page: PageRecord): Searchable {
  return {
    type: 'page',
    id: page.id,
    title: page.title,
    spaceId: page.spaceId,
    spaceKey: spaces(site).get(page.spaceId)?.key ?? '',
    labels: page.labels.map((label) => label.name),
    text: `${page.title} ${bodyText(page.body)}`,
    parentId: page.parentId,
    ancestors: ancestorsOf(site, page.parentId),
    creator: page.authorId,
    created: page.createdAt,
    modified: page.version.createdAt,
    source: page,
  };
}

function fileEntry(
  site: Pick<Site, 'database'>,
  file: AttachmentRecord,
  page: PageRecord,
): Searchable {
  return {
    ...pageEntry(site, page),
    type: 'attachment',
    id: file.id,
    title: file.title,
    labels: [],
    text: `${file.title} ${file.comment}`,
    parentId: page.id,
    ancestors: [page.id, ...ancestorsOf(site, page.parentId)],
    creator: file.version.authorId,
    created: file.createdAt,
    modified: file.version.createdAt,
    source: file,
  };
}

function ancestorsOf(site: Pick<Site, 'database'>, parentId: string | null): readonly string[] {
  if (parentId === null) return [];
  return [parentId, ...ancestorsOf(site, pages(site).get(parentId)?.parentId ?? null)];
}
