import { percentEncoded } from '../../percent-encoded';
import type { Site } from '../../site';
import { notModelled } from '../confluence-error';
import type { ContentBody } from '../model/content';
import type { PageRecord } from '../model/page';
import { spaces } from '../model/space';
import { iso, versionJson } from '../rest-kit/version-json';

type State = Pick<Site, 'database' | 'origin'>;

/** Path of a page below `/wiki`. */
export function pagePath(site: Pick<Site, 'database'>, { id, spaceId, title }: PageRecord): string {
  const key = spaces(site).get(spaceId)?.key ?? spaceId;
  return `/spaces/${key}/pages/${id}/${percentEncoded(title).replaceAll('%20', '+')}`;
}

/** A page as version 2 answers it; its body only where a format is asked for. */
export function pageJson(site: State, page: PageRecord, format: string | undefined) {
  const { id, status, title, spaceId, parentId, position, authorId, createdAt, version } = page;
  return {
    id,
    status,
    title,
    spaceId,
    parentId,
    parentType: parentId === null ? null : 'page',
    position,
    authorId,
    ownerId: authorId,
    lastOwnerId: null,
    createdAt: iso(createdAt),
    version: versionJson(version),
    body: bodyJson(page.body, format),
    _links: {
      webui: pagePath(site, page),
      editui: `/pages/resumedraft.action?draftId=${id}`,
      tinyui: `/x/${Buffer.from(id).toString('base64url')}`,
      base: `${site.origin.product}/wiki`,
    },
  };
}

/** @throws ConfluenceError 501 for a representation that the body was not written in. */
export function bodyJson(body: ContentBody, format: string | undefined) {
  if (format === undefined) return {};
  if (body.representation === format) return { [format]: body };
  if (body.value === '') return { [format]: { representation: format, value: '' } };
  throw notModelled(`a body written as ${body.representation} being read as ${format}`);
}
