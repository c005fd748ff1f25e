import { Hono } from 'hono';
import type { Caller, ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { editablePage, requireInSpace } from '../access';
import { ConfluenceError, notFound } from '../confluence-error';
import { attachments } from '../model/attachment';
import { contentProperties } from '../model/content-property';
import { footerComments } from '../model/footer-comment';
import { pages, type PageRecord } from '../model/page';
import { dropVersions } from '../model/page-version';
import { publishPageEvent } from './page-event';

const ANY = ['current', 'draft', 'trashed'];

/** Trash and purge, https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-id-delete. */
export function deletePageRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();
  app.delete('/wiki/api/v2/pages/:id', (c) => {
    const { caller } = c.env;
    const purges = c.req.query('purge') === 'true';
    const page = editablePage(site, caller, c.req.param('id'), ANY);
    site.database.transaction(() => {
      if (purges) purge(site, caller, page);
      else remove(site, caller, page, c.req.query('draft') === 'true');
    });
    return c.body(null, 204);
  });
  return app;
}

function remove(site: Site, caller: Caller, page: PageRecord, asDraft: boolean): void {
  requireInSpace(site, caller, page.spaceId, 'delete page');
  if (page.status === 'trashed') throw notFound(`Page ${page.id}`);
  if ((page.status === 'draft') !== asDraft) {
    throw new ConfluenceError(400, 'Drafts are deleted with draft=true, and nothing else is.');
  }
  if (page.status === 'draft') {
    erase(site, page);
    return;
  }
  const trashed = { ...page, status: 'trashed' } as const;
  pages(site).put(page.id, trashed);
  publishPageEvent(site, caller, 'trashed', trashed);
}

/** Needs the administration of the space. */
function purge(site: Site, caller: Caller, page: PageRecord): void {
  if (page.status !== 'trashed') {
    throw new ConfluenceError(400, 'Only a page in the trash can be purged.');
  }
  requireInSpace(site, caller, page.spaceId, 'administer space');
  erase(site, page);
  publishPageEvent(site, caller, 'deleted', page);
}

/** Removes a page with everything that belongs to it. */
function erase(site: Site, page: PageRecord): void {
  dropVersions(site, page);
  for (const table of [attachments(site), contentProperties(site), footerComments(site)]) {
    for (const { id } of table.filter(({ pageId }) => pageId === page.id)) table.delete(id);
  }
  pages(site).delete(page.id);
}
