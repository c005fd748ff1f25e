import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { bodyText } from '../bodies/representations';
import { maySee } from '../access';
import { attachments, type AttachmentRecord } from '../model/attachment';
import { pages, type PageRecord } from '../model/page';
import { versionsOf } from '../model/page-version';
import { spaces } from '../model/space';
import { macroNamesIn, mentionsIn } from './body-references';

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
  /** Everybody who has written a version. */
  readonly contributors: readonly string[];
  /** Account ids of the people who are mentioned. */
  readonly mentions: readonly string[];
  /** Names of macros, keys of an app's. */
  readonly macros: readonly string[];
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

type Place = Pick<Searchable, 'spaceId' | 'spaceKey'>;

const placeOf = (site: Pick<Site, 'database'>, { spaceId }: PageRecord): Place => ({
  spaceId,
  spaceKey: spaces(site).get(spaceId)?.key ?? '',
});

/** What has to be read out of the body is read when a query asks for it. */
function pageEntry(site: Pick<Site, 'database'>, page: PageRecord): Searchable {
  return {
    type: 'page',
    id: page.id,
    title: page.title,
    ...placeOf(site, page),
    labels: page.labels.map((label) => label.name),
    get text() {
      return `${page.title} ${bodyText(page.body)}`;
    },
    parentId: page.parentId,
    ancestors: ancestorsOf(site, page.parentId),
    creator: page.authorId,
    get contributors() {
      const writers = versionsOf(site, page).map(({ version }) => version.authorId);
      return [page.authorId, ...writers];
    },
    get mentions() {
      return mentionsIn(page.body);
    },
    get macros() {
      return macroNamesIn(page.body);
    },
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
    type: 'attachment',
    id: file.id,
    title: file.title,
    ...placeOf(site, page),
    labels: [],
    text: `${file.title} ${file.comment}`,
    parentId: page.id,
    ancestors: [page.id, ...ancestorsOf(site, page.parentId)],
    creator: file.version.authorId,
    contributors: [file.version.authorId],
    mentions: [],
    macros: [],
    created: file.createdAt,
    modified: file.version.createdAt,
    source: file,
  };
}

function ancestorsOf(site: Pick<Site, 'database'>, parentId: string | null): readonly string[] {
  if (parentId === null) return [];
  return [parentId, ...ancestorsOf(site, pages(site).get(parentId)?.parentId ?? null)];
}
