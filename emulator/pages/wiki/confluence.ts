import { z } from 'zod';
import { getJson, sendJson } from '../http/request';

const space = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  type: z.string().optional(),
  homepageId: z.string().nullish(),
});
export type Space = z.infer<typeof space>;

const version = z.object({
  number: z.number(),
  createdAt: z.string().optional(),
  authorId: z.string().optional(),
});

const pageSummary = z.object({
  id: z.string(),
  title: z.string(),
  spaceId: z.string(),
  parentId: z.string().nullish(),
  version: version.optional(),
});
export type PageSummary = z.infer<typeof pageSummary>;

const wikiPage = pageSummary.extend({
  authorId: z.string().nullish(),
  createdAt: z.string().optional(),
  version,
  body: z.object({ storage: z.object({ value: z.string() }) }),
});
export type WikiPage = z.infer<typeof wikiPage>;

const attachment = z.object({
  id: z.string(),
  title: z.string(),
  fileSize: z.number().optional(),
  mediaType: z.string().optional(),
  downloadLink: z.string().optional(),
});
export type WikiAttachment = z.infer<typeof attachment>;

const API = '/wiki/api/v2';

/** Every result of a list of Confluence's API v2, which pages by `_links.next`. */
async function listAll<T>(
  path: string,
  item: z.ZodType<T>,
  signal?: AbortSignal,
): Promise<readonly T[]> {
  const list = z.object({
    results: z.array(item),
    _links: z.object({ next: z.string().optional() }).optional(),
  });
  const found: T[] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const page: z.infer<typeof list> = await getJson(next, list, signal);
    found.push(...page.results);
    next = page._links?.next;
  }
  return found;
}

export function listSpaces(signal?: AbortSignal): Promise<readonly Space[]> {
  return listAll(`${API}/spaces?limit=100`, space, signal);
}

/** The space with a key, or undefined when there is none that the person may see. */
export async function findSpace(key: string, signal?: AbortSignal): Promise<Space | undefined> {
  return (await listAll(`${API}/spaces?keys=${encodeURIComponent(key)}`, space, signal))[0];
}

export function getSpace(id: string, signal?: AbortSignal): Promise<Space> {
  return getJson(`${API}/spaces/${encodeURIComponent(id)}`, space, signal);
}

export function listPages(spaceId: string, signal?: AbortSignal): Promise<readonly PageSummary[]> {
  return listAll(
    `${API}/spaces/${encodeURIComponent(spaceId)}/pages?limit=100`,
    pageSummary,
    signal,
  );
}

const pagePath = (id: string): string => `${API}/pages/${encodeURIComponent(id)}`;

export function getPage(id: string, signal?: AbortSignal): Promise<WikiPage> {
  return getJson(`${pagePath(id)}?body-format=storage`, wikiPage, signal);
}

/** Key of the space that a page lies in. */
export async function spaceKeyOf(pageId: string): Promise<string> {
  const { spaceId } = await getJson(pagePath(pageId), pageSummary);
  return (await getSpace(spaceId)).key;
}

export async function listLabels(id: string, signal?: AbortSignal): Promise<readonly string[]> {
  const label = z.object({ name: z.string() });
  return (await listAll(`${pagePath(id)}/labels?limit=100`, label, signal)).map(({ name }) => name);
}

export function listAttachments(
  id: string,
  signal?: AbortSignal,
): Promise<readonly WikiAttachment[]> {
  return listAll(`${pagePath(id)}/attachments?limit=100`, attachment, signal);
}

/** Address of an attachment's content. Links of the API are relative to `/wiki`. */
export function downloadAddress({ downloadLink }: WikiAttachment): string | undefined {
  if (downloadLink === undefined) return undefined;
  return downloadLink.startsWith('/wiki/') ? downloadLink : `/wiki${downloadLink}`;
}

const saved = z.object({ id: z.string() });

export interface PageText {
  readonly title: string;
  /** Body in storage format. */
  readonly value: string;
}

export function createPage(
  spaceId: string,
  { title, value }: PageText,
  parentId: string | undefined,
): Promise<{ readonly id: string }> {
  const body = {
    spaceId,
    status: 'current',
    title,
    ...(parentId === undefined ? {} : { parentId }),
    body: { representation: 'storage', value },
  };
  return sendJson('POST', `${API}/pages`, body, saved);
}

/** Writes the page as the version after the one that was read. Throws ApiError 409 when somebody was faster. */
export function updatePage(
  page: WikiPage,
  { title, value }: PageText,
): Promise<{ readonly id: string }> {
  const body = {
    id: page.id,
    status: 'current',
    title,
    body: { representation: 'storage', value },
    version: { number: page.version.number + 1 },
  };
  return sendJson('PUT', pagePath(page.id), body, saved);
}
