import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import { accounts } from '../../identity';
import { findGroup } from '../../jira/model/group';
import type { Site } from '../../site';
import { editablePage, visiblePage } from '../access';
import { ConfluenceError, notModelled } from '../confluence-error';
import type { Restriction } from '../model/content';
import { pages, type PageRecord } from '../model/page';
import { readBody } from '../rest-kit/body';
import { restrictionsJson } from './restriction-json';
import { permissionOf } from './permission-of';

const group = z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]);
const user = z.object({ accountId: z.string() });
const restriction = z.object({
  operation: z.enum(['read', 'update']),
  restrictions: z.object({
    user: z
      .union([
        z.array(user),
        z.object({ results: z.array(user) }).transform(({ results }) => results),
      ])
      .default([]),
    group: z.array(group).default([]),
  }),
});
const restrictionsBody = z.union([
  z.array(restriction),
  z.object({ results: z.array(restriction) }).transform(({ results }) => results),
]);
const checkBody = z.object({
  subject: z.object({ type: z.enum(['user', 'group']), identifier: z.string() }),
  operation: z.string(),
});

/**
 * Who alone may view or edit a page, and the question whether a person may,
 * https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content-restrictions/.
 */
export function restrictionsRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();

  app.get('/wiki/rest/api/content/:id/restriction', (c) =>
    c.json(restrictionsJson(site, visiblePage(site, c.env.caller, c.req.param('id')))),
  );
  app.put('/wiki/rest/api/content/:id/restriction', async (c) => write(site, c, 'replace'));
  app.post('/wiki/rest/api/content/:id/restriction', async (c) => write(site, c, 'add'));
  app.delete('/wiki/rest/api/content/:id/restriction', (c) => {
    const page = editablePage(site, c.env.caller, c.req.param('id'));
    const open = save(site, page, { read: NOBODY_NAMED, update: NOBODY_NAMED });
    return c.json(restrictionsJson(site, open));
  });

  app.post('/wiki/rest/api/content/:id/permission/check', async (c) => {
    const page = visiblePage(site, c.env.caller, c.req.param('id'));
    const { subject, operation: asked } = await readBody(c, checkBody);
    if (asked !== 'read' && asked !== 'update' && asked !== 'delete') {
      throw notModelled(`a permission check for ${asked}`);
    }
    return c.json(permissionOf(site, page, subject, asked));
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
  const written = await readBody(c, restrictionsBody);
  let restrictions: Restrictions =
    how === 'add' ? page.restrictions : { read: NOBODY_NAMED, update: NOBODY_NAMED };
  for (const { operation: name, restrictions: named } of written) {
    const { users, groups } = restrictions[name];
    const added = {
      users: [...new Set([...users, ...named.user.map((each) => knownPerson(site, each))])],
      groups: [...new Set([...groups, ...named.group.map((each) => knownGroup(site, each))])],
    };
    restrictions = { ...restrictions, [name]: added };
  }
  return c.json(restrictionsJson(site, save(site, page, restrictions)));
}

function save(site: Site, page: PageRecord, restrictions: Restrictions): PageRecord {
  const changed = { ...page, restrictions };
  pages(site).put(page.id, changed);
  return changed;
}

function knownPerson(site: Site, { accountId }: z.output<typeof user>): string {
  if (accounts(site).get(accountId) !== undefined) return accountId;
  throw new ConfluenceError(400, `No user found with account id: ${accountId}`);
}

function knownGroup(site: Site, named: z.output<typeof group>): string {
  const idOrName = 'id' in named ? named.id : named.name;
  const found = findGroup(site, idOrName);
  if (found !== undefined) return found.name;
  throw new ConfluenceError(400, `No group found with id or name: ${idOrName}`);
}
