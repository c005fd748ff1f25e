import type { Context } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { ConfluenceError } from '../confluence-error';
import { representation } from '../bodies/representations';
import type { ContentBody } from '../model/content';
import type { PageRecord } from '../model/page';
import { iso, versionJson } from '../rest-kit/version-json';
import { pagePath } from './page-path';

type State = Pick<Site, 'database' | 'origin'>;

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
    body: bodyJson(site, page, page.body, format),
    _links: {
      webui: pagePath(site, page),
      editui: `/pages/resumedraft.action?draftId=${id}`,
      tinyui: `/x/${Buffer.from(id).toString('base64url')}`,
      base: `${site.origin.product}/wiki`,
    },
  };
}

/** A body under the name of the representation that is asked for; nothing where none is. */
export function bodyJson(
  site: State,
  owner: Pick<PageRecord, 'id' | 'spaceId'>,
  body: ContentBody,
  format: string | undefined,
) {
  return format === undefined ? {} : { [format]: representation(site, owner, body, format) };
}

/** The representation that a list is asked for; lists have the two that can be written. @throws ConfluenceError 400 */
export function bulkFormat(c: Context<ProductEnv>): string | undefined {
  const format = c.req.query('body-format');
  if (format === undefined || format === 'storage' || format === 'atlas_doc_format') return format;
  throw new ConfluenceError(400, `A list of pages has no bodies in the representation ${format}.`);
}
