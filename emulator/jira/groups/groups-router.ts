import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import { accounts, type Account } from '../../identity';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { createdGroups, findGroup, groupBean, groupsOf, type GroupRecord } from '../model/group';
import { readBody } from '../rest-kit/body';
import { requireAdministrator, requireLogin } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { matchesText, namedBy } from '../rest-kit/query-list';
import { accountBean } from '../users/user-bean';

/** Groups of the site. Only people who administer it change them; apps never do. */
export function groupsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get('/rest/api/3/groups/picker', (c) => pickGroups(site, c));
  router.get('/rest/api/3/group/bulk', (c) => {
    requireLogin(c);
    const byId = namedBy(c.req.queries('groupId'), groupsOf(site), (group) => group.groupId);
    const chosen = namedBy(c.req.queries('groupName'), byId, (group) => group.name);
    return c.json(pageOf(site, c, pageRequest(c, 50), chosen));
  });
  router.get('/rest/api/3/group/member', (c) => {
    requireLogin(c);
    const group = namedGroup(site, c);
    const inactive = c.req.query('includeInactiveUsers') === 'true';
    const members = accounts(site)
      .filter((account) => account.groups.includes(group.name) && (inactive || account.active))
      .map((account) => accountBean(site, account));
    return c.json(pageOf(site, c, pageRequest(c, 50, 50), members));
  });
  router.post('/rest/api/3/group', async (c) => {
    requirePersonalAdministrator(site, c);
    const { name } = await readBody(c, z.object({ name: z.string().trim().min(1).max(255) }));
    if (findGroup(site, name) !== undefined) {
      throw new JiraError(400, ['A group or user with this name already exists.']);
    }
    createdGroups(site).put(name, { name });
    return c.json(groupBean(site, namedGroup(site, c, name).name), 201);
  });
  router.post('/rest/api/3/group/user', (c) => addMember(site, c));
  router.delete('/rest/api/3/group/user', (c) => removeMember(site, c));
  return router;
}

/** Membership writes of an app are refused on a real site, whatever its scopes. */
function requirePersonalAdministrator(site: Site, c: Context<ProductEnv>): void {
  requireAdministrator(site, c);
  if (c.env.caller.app?.as !== 'app') return;
  throw new JiraError(403, ['Apps cannot manage groups.']);
}

function namedGroup(site: Site, c: Context<ProductEnv>, name?: string): GroupRecord {
  const wanted = name ?? c.req.query('groupId') ?? c.req.query('groupname');
  if (wanted === undefined) throw new JiraError(400, ['Give a groupId or a groupname.']);
  const group = findGroup(site, wanted);
  if (group !== undefined) return group;
  throw new JiraError(404, [`The group '${wanted}' does not exist.`]);
}

function pickGroups(site: Site, c: Context<ProductEnv>) {
  requireLogin(c);
  const { maxResults } = pageRequest(c, 20);
  const found = groupsOf(site).filter(({ name }) => matchesText(c.req.query('query'), name));
  const groups = found
    .slice(0, maxResults)
    .map(({ name, groupId }) => ({ name, groupId, html: name, labels: [] }));
  const header = `Showing ${groups.length} of ${found.length} matching groups`;
  return c.json({ header, total: found.length, groups });
}

async function addMember(site: Site, c: Context<ProductEnv>) {
  requirePersonalAdministrator(site, c);
  const group = namedGroup(site, c);
  const { accountId } = await readBody(c, z.object({ accountId: z.string() }));
  const account = knownAccount(site, accountId);
  if (account.groups.includes(group.name)) {
    throw new JiraError(400, ['The user is already a member of the group.']);
  }
  accounts(site).put(accountId, { ...account, groups: [...account.groups, group.name] });
  return c.json(groupBean(site, group.name), 201);
}

function removeMember(site: Site, c: Context<ProductEnv>) {
  requirePersonalAdministrator(site, c);
  const group = namedGroup(site, c);
  const account = knownAccount(site, c.req.query('accountId') ?? '');
  if (!account.groups.includes(group.name)) {
    throw new JiraError(404, ['The user is not a member of the group.']);
  }
  const groups = account.groups.filter((name) => name !== group.name);
  site.database.transaction(() => {
    createdGroups(site).put(group.name, { name: group.name });
    accounts(site).put(account.accountId, { ...account, groups });
  });
  return c.body(null, 200);
}

function knownAccount(site: Site, accountId: string): Account {
  const account = accounts(site).get(accountId);
  if (account !== undefined) return account;
  throw new JiraError(404, [`The user with account id '${accountId}' does not exist.`]);
}
