import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { actor, mayInSpace, maySee, visibleSpace } from '../access';
import { pages } from '../model/page';
import { spaces } from '../model/space';
import { bulkFormat, pageJson } from '../pages/page-json';
import { sortPages } from '../pages/sort-pages';
import { readBody } from '../rest-kit/body';
import { paged } from '../rest-kit/paged';
import { createSpace, spaceBody } from './create-space';
import { spaceJson } from './space-json';

const listOf = (values: readonly string[] | undefined): readonly string[] | undefined =>
  values?.flatMap((value) => value.split(','));

/** https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-space/ */
export function spacesRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();

  app.get('/wiki/api/v2/spaces', (c) => {
    actor(site, c.env.caller);
    const keys = listOf(c.req.queries('keys'));
    const ids = listOf(c.req.queries('ids'));
    const type = c.req.query('type') ?? 'global';
    const statuses = listOf(c.req.queries('status')) ?? ['current'];
    const found = spaces(site).filter(
      ({ key, id }) =>
        type === 'global' &&
        statuses.includes('current') &&
        (keys?.includes(key) ?? true) &&
        (ids?.includes(id) ?? true) &&
        mayInSpace(site, c.env.caller, id, 'read space'),
    );
    const described = c.req.query('description-format') !== undefined;
    return c.json(paged(site, c, found, (space) => spaceJson(site, space, described)));
  });

  app.post('/wiki/api/v2/spaces', async (c) => {
    const authorId = actor(site, c.env.caller);
    const body = await readBody(c, spaceBody);
    const made = site.database.transaction(() =>
      spaceJson(site, createSpace(site, authorId, body), true),
    );
    return c.json(made, 201);
  });

  app.get('/wiki/api/v2/spaces/:id', (c) => {
    const space = visibleSpace(site, c.env.caller, c.req.param('id'));
    return c.json(spaceJson(site, space, c.req.query('description-format') !== undefined));
  });

  app.get('/wiki/api/v2/spaces/:id/pages', (c) => {
    const space = visibleSpace(site, c.env.caller, c.req.param('id'));
    const rootOnly = c.req.query('depth') === 'root';
    const title = c.req.query('title');
    const statuses = listOf(c.req.queries('status')) ?? ['current'];
    const found = pages(site).filter(
      (page) =>
        page.spaceId === space.id &&
        statuses.includes(page.status) &&
        (!rootOnly || page.parentId === null) &&
        (title === undefined || page.title === title) &&
        maySee(site, c.env.caller, page),
    );
    const sorted = sortPages(found, c.req.query('sort'));
    return c.json(paged(site, c, sorted, (page) => pageJson(site, page, bulkFormat(c))));
  });
  return app;
}
