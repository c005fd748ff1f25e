import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Caller, ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { actor, maySee, requireInSpace, visiblePage, visibleSpace } from '../access';
import { ConfluenceError, notModelled } from '../confluence-error';
import { exportPage } from '../macros/export-page';
import { pages, type PageRecord } from '../model/page';
import { readBody } from '../rest-kit/body';
import { paged } from '../rest-kit/paged';
import { createPage } from './create-page';
import { bodySchema, checkBody } from './page-body';
import { publishPageEvent } from './page-event';
import { bulkFormat, pageJson } from './page-json';
import { pageParts } from './page-parts';
import { sortPages } from './sort-pages';
import { updateBody, updatePage } from './update-page';
import { versionOf } from './versions-router';

const createBody = z.object({
  spaceId: z.coerce.string(),
  status: z.enum(['current', 'draft']).default('current'),
  title: z.string().trim().max(255).default(''),
  parentId: z.coerce.string().optional(),
  subtype: z.string().default(''),
  body: bodySchema.default({ representation: 'storage', value: '' }),
});

const listOf = (values: readonly string[] | undefined): readonly string[] | undefined =>
  values?.flatMap((value) => value.split(','));

const statusesOf = (c: Context<ProductEnv>): readonly string[] =>
  listOf(c.req.queries('status')) ?? ['current', 'draft'];

/** https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/ */
export function pagesRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();

  app.get('/wiki/api/v2/pages', (c) => {
    actor(site, c.env.caller);
    const ids = listOf(c.req.queries('id'));
    const spaceIds = listOf(c.req.queries('space-id'));
    const statuses = listOf(c.req.queries('status')) ?? ['current'];
    const title = c.req.query('title');
    const found = pages(site).filter(
      (page) =>
        (ids?.includes(page.id) ?? true) &&
        (spaceIds?.includes(page.spaceId) ?? true) &&
        statuses.includes(page.status) &&
        (title === undefined || page.title === title) &&
        maySee(site, c.env.caller, page),
    );
    const sorted = sortPages(found, c.req.query('sort'));
    return c.json(paged(site, c, sorted, (page) => pageJson(site, page, bulkFormat(c))));
  });

  app.post('/wiki/api/v2/pages', async (c) => {
    const body = await readBody(c, createBody);
    const where = {
      atRoot: c.req.query('root-level') === 'true',
      isPrivate: c.req.query('private') === 'true',
    };
    const made = site.database.transaction(() => {
      const page = addPage(site, c.env.caller, body, where);
      return pageJson(site, page, page.body.representation);
    });
    return c.json(made);
  });

  app.get('/wiki/api/v2/pages/:id', async (c) => {
    const { caller } = c.env;
    const page = visiblePage(site, caller, c.req.param('id'), statusesOf(c));
    const version = c.req.query('version');
    const format = c.req.query('body-format');
    const parts = pageParts(site, c, page);
    if (version !== undefined && version !== String(page.version.number)) {
      const earlier = { ...page, ...versionOf(site, page, version) };
      return c.json({ ...pageJson(site, earlier, format), status: 'historical', ...parts });
    }
    if (format !== 'export_view') return c.json({ ...pageJson(site, page, format), ...parts });
    const value = await exportPage({ site, caller, page, exportType: 'other' });
    const body = { export_view: { representation: format, value } };
    return c.json({ ...pageJson(site, page, undefined), body, ...parts });
  });

  app.put('/wiki/api/v2/pages/:id', async (c) => {
    const update = await readBody(c, updateBody);
    const updated = site.database.transaction(() => {
      const page = updatePage(site, c.env.caller, c.req.param('id'), update);
      return pageJson(site, page, page.body.representation);
    });
    return c.json(updated);
  });

  return app;
}

function addPage(
  site: Site,
  caller: Caller,
  body: z.output<typeof createBody>,
  { atRoot, isPrivate }: { readonly atRoot: boolean; readonly isPrivate: boolean },
): PageRecord {
  const authorId = actor(site, caller);
  if (body.subtype !== '') throw notModelled(`pages of the subtype ${body.subtype}`);
  const space = visibleSpace(site, caller, body.spaceId);
  requireInSpace(site, caller, space.id, 'create page');
  if (body.status === 'current' && body.title === '') {
    throw new ConfluenceError(400, 'A title is required for a page that is published.');
  }
  const parentId = atRoot ? null : (body.parentId ?? space.homepageId);
  if (parentId !== null && visiblePage(site, caller, parentId).spaceId !== space.id) {
    throw new ConfluenceError(400, 'The parent is in another space.');
  }
  const { status, title } = body;
  const written = checkBody(body.body);
  const content = { spaceId: space.id, parentId, status, title, body: written, isPrivate };
  return site.database.transaction(() => {
    const page = createPage(site, authorId, content);
    if (status === 'current') publishPageEvent(site, caller, 'created', page);
    return page;
  });
}
