import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { actor, editablePage, mayEdit, maySee, visiblePage } from '../access';
import { notModelled } from '../confluence-error';
import type { Restriction } from '../model/content';
import { pages, type PageRecord } from '../model/page';
import { readBody } from '../rest-kit/body';

const operation = z.enum(['read', 'update']);
const restriction = z.object({
  operation,
  restrictions: z.object({
    user: z.array(z.object({ accountId: z.string() })).default([]),
    group: z.array(z.object({ name: z.string() })).default([]),
  }),
});
const restrictionsBody = z.union([
  z.array(restriction),
  z.object({ results: z.array(restriction) }).transform(({ results }) => results),
]);
const checkBody = z.object({
  subject: z.object({ type: z.literal('user'), identifier: z.string() }),
  operation: z.string(),
});

/**
 * Who alone may view or edit a page, and the question whether a person may,
 * https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content-restrictions/.
 */
export function restrictionsRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();

  app.get('/wiki/rest/api/content/:id/restriction', (c) =>
    c.json(restrictionsJson(visiblePage(site, c.env.caller, c.req.param('id')))),
  );
  app.put('/wiki/rest/api/content/:id/restriction', async (c) => write(site, c, 'replace'));
  app.post('/wiki/rest/api/content/:id/restriction', async (c) => write(site, c, 'add'));
  app.delete('/wiki/rest/api/content/:id/restriction', (c) => {
    const page = editablePage(site, c.env.caller, c.req.param('id'));
    return c.json(restrictionsJson(save(site, page, { read: NOBODY_NAMED, update: NOBODY_NAMED })));
  });

  app.post('/wiki/rest/api/content/:id/permission/check', async (c) => {
    const page = visiblePage(site, c.env.caller, c.req.param('id'));
    const { subject, operation: asked } = await readBody(c, checkBody);
    const person = { accountId: subject.identifier };
    if (asked === 'read') return c.json({ hasPermission: maySee(site, person, page) });
    if (asked === 'update' || asked === 'delete') {
      return c.json({ hasPermission: mayEdit(site, person, page) });
    }
    throw notModelled(`a permission check for ${asked}`);
  });
  return app;
}

const NOBODY_NAMED: Restriction = { users: [], groups: [] };
type Restrictions = PageRecord['restrictions'];

async function write(
  site: Site,
  c: Context<ProductEnv, '/wiki/rest/api/content/:id/restriction'>,
  how: 'replace' | 'add',
): Promise<Response> {
  const page = editablePage(site, c.env.caller, c.req.param('id'));
  actor(site, c.env.caller);
  const written = await readBody(c, restrictionsBody);
  let restrictions: Restrictions =
    how === 'add' ? page.restrictions : { read: NOBODY_NAMED, update: NOBODY_NAMED };
  for (const { operation: name, restrictions: named } of written) {
    const { users, groups } = restrictions[name];
    const added = {
      users: [...new Set([...users, ...named.user.map((user) => user.accountId)])],
      groups: [...new Set([...groups, ...named.group.map((group) => group.name)])],
    };
    restrictions = { ...restrictions, [name]: added };
  }
  return c.json(restrictionsJson(save(site, page, restrictions)));
}

function save(site: Site, page: PageRecord, restrictions: Restrictions): PageRecord {
  const changed = { ...page, restrictions };
  pages(site).put(page.id, changed);
  return changed;
}

function restrictionsJson({ restrictions }: PageRecord) {
  const results = operation.options.map((name) => {
    const { users, groups } = restrictions[name];
    const user = users.map((accountId) => ({ type: 'known', accountId }));
    const group = groups.map((groupName) => ({ type: 'group', name: groupName }));
    const list = <Item>(items: readonly Item[]) => ({
      results: items,
      start: 0,
      limit: 100,
      size: items.length,
    });
    return { operation: name, restrictions: { user: list(user), group: list(group) } };
  });
  return { results, start: 0, limit: 100, size: results.length };
}
