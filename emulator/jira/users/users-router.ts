import { Hono, type Context } from 'hono';
import type { ProductEnv } from '../../caller';
import { accounts, type Account } from '../../identity';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { groupIdOf } from '../model/group';
import { selfLink } from '../rest-kit/self-link';
import { requireLogin } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { queryList } from '../rest-kit/query-list';
import { accountBean } from './user-bean';

/** People of the site by account id, and who the caller is. */
export function usersRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get('/rest/api/3/myself', (c) => {
    const account = knownAccount(site, requireLogin(c));
    const expand = queryList(c, 'expand') ?? [];
    return c.json({
      ...accountBean(site, account),
      locale: account.locale,
      groups: { size: account.groups.length, ...items(site, account, expand.includes('groups')) },
      applicationRoles: { size: 1, items: [] },
      expand: 'groups,applicationRoles',
    });
  });
  router.get('/rest/api/3/user', (c) => {
    requireLogin(c);
    return c.json(accountBean(site, knownAccount(site, c.req.query('accountId'))));
  });
  router.get('/rest/api/3/user/bulk', (c) => bulkUsers(site, c));
  router.get('/rest/api/3/user/groups', (c) => {
    requireLogin(c);
    const account = knownAccount(site, c.req.query('accountId'));
    return c.json(account.groups.map((name) => groupName(site, name)));
  });
  return router;
}

const items = (site: Site, account: Account, expanded: boolean) => ({
  items: expanded ? account.groups.map((name) => groupName(site, name)) : [],
});

function groupName(site: Site, name: string) {
  const groupId = groupIdOf(site, name);
  return { name, groupId, self: selfLink(site, `group?groupId=${groupId}`) };
}

/** The account of that id. Throws 400 without an id and 404 where there is none. */
function knownAccount(site: Site, accountId: string | undefined): Account {
  if (accountId === undefined || accountId === '') {
    throw new JiraError(400, ['The accountId query parameter is required.']);
  }
  const account = accounts(site).get(accountId);
  if (account !== undefined) return account;
  throw new JiraError(404, [
    'Specified user does not exist or you do not have required permissions',
  ]);
}

function bulkUsers(site: Site, c: Context<ProductEnv>) {
  requireLogin(c);
  const ids = c.req.queries('accountId') ?? [];
  if (ids.length === 0) {
    throw new JiraError(400, ['The accountId query parameter is required.']);
  }
  const known = ids.flatMap((id) => accounts(site).get(id) ?? []);
  const beans = known.map((account) => accountBean(site, account));
  return c.json(pageOf(site, c, pageRequest(c, 10, 200), beans));
}
