import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { statuses, workflows, type StatusRecord } from '../model/workflow';
import { NotModelled } from '../not-modelled';
import { readBody } from '../rest-kit/body';
import { found, requireFreeName } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { matchesText, queryList } from '../rest-kit/query-list';

const STATUSES = '/rest/api/3/statuses';

/** Statuses as the current resource has them: by id, by search, in bulk. */
export function statusesRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(STATUSES, (c) => {
    requireAdministrator(site, c);
    const ids = requiredIds(c);
    return c.json(ids.map((id) => jiraStatus(found(statuses(site), id, 'status'))));
  });
  router.get(`${STATUSES}/byNames`, (c) => {
    requireAdministrator(site, c);
    const names = queryList(c, 'name') ?? [];
    const chosen = statuses(site).filter((status) => names.includes(status.name));
    return c.json(chosen.map(jiraStatus));
  });
  router.get(`${STATUSES}/search`, (c) => searchStatuses(site, c));
  router.post(STATUSES, (c) => createStatuses(site, c));
  router.put(STATUSES, (c) => updateStatuses(site, c));
  router.delete(STATUSES, (c) => deleteStatuses(site, c));
  return router;
}

const jiraStatus = ({ id, name, description, category }: StatusRecord) => ({
  id,
  name,
  description,
  statusCategory: category,
  scope: { type: 'GLOBAL' },
});

function requiredIds(c: Context<ProductEnv>): readonly string[] {
  const ids = queryList(c, 'id') ?? [];
  if (ids.length > 0 && ids.length <= 50) return ids;
  throw new JiraError(400, ['Give between 1 and 50 status ids.']);
}

function searchStatuses(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const query = c.req.query('searchString');
  const category = c.req.query('statusCategory');
  const chosen = statuses(site)
    .filter((status) => matchesText(query, status.name))
    .filter((status) => category === undefined || status.category === category);
  return c.json(pageOf(site, c, pageRequest(c, 200), chosen.map(jiraStatus)));
}

const name = z.string().trim().min(1, 'must not be empty').max(255);
const statusCategory = z.enum(['TODO', 'IN_PROGRESS', 'DONE']);

const creation = z.object({
  scope: z.object({ type: z.enum(['GLOBAL', 'PROJECT']) }),
  statuses: z.array(z.object({ name, statusCategory, description: z.string().default('') })).min(1),
});

async function createStatuses(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const wanted = await readBody(c, creation);
  if (wanted.scope.type === 'PROJECT') throw new NotModelled('statuses of team-managed projects');
  const made = site.database.transaction(() =>
    wanted.statuses.map((each) => {
      refuseTakenName(site, each.name);
      const id = String(site.ids.next('jira.status', 10000));
      const { description, statusCategory: category } = each;
      const status: StatusRecord = { id, name: each.name, description, category };
      statuses(site).put(id, status);
      return status;
    }),
  );
  return c.json(made.map(jiraStatus));
}

const change = z.object({
  statuses: z
    .array(z.object({ id: z.string(), name, statusCategory, description: z.string().optional() }))
    .min(1),
});

async function updateStatuses(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const wanted = await readBody(c, change);
  site.database.transaction(() => {
    for (const each of wanted.statuses) {
      const old = found(statuses(site), each.id, 'status');
      refuseTakenName(site, each.name, each.id);
      statuses(site).put(each.id, {
        id: each.id,
        name: each.name,
        description: each.description ?? old.description,
        category: each.statusCategory,
      });
    }
  });
  return c.body(null, 204);
}

function refuseTakenName(site: Site, wanted: string, except?: string): void {
  requireFreeName(statuses(site), wanted, {
    status: 400,
    message: `A status with the name '${wanted}' already exists.`,
    ...(except === undefined ? {} : { except }),
  });
}

function deleteStatuses(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const ids = requiredIds(c);
  for (const id of ids) {
    const status = found(statuses(site), id, 'status');
    const user = workflows(site).find((workflow) => workflow.statusIds.includes(id));
    if (user === undefined) continue;
    throw new JiraError(400, [
      `The status '${status.name}' is used by the workflow '${user.name}' and cannot be deleted.`,
    ]);
  }
  site.database.transaction(() => {
    for (const id of ids) statuses(site).delete(id);
  });
  return c.body(null, 204);
}
