import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import { accounts } from '../../identity';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { issues, type IssueRecord } from '../model/issue';
import { readJson } from '../rest-kit/body';
import { userBean } from '../users/user-bean';
import { actingAccount, requireOnIssue, visibleIssue } from './find-issue';

const named = z.string().min(1);

/** The body is an account id as a JSON string; without one the caller is meant. */
async function namedAccount(site: Site, c: Context<ProductEnv>): Promise<string> {
  const text = await c.req.text();
  if (text.trim() === '') return actingAccount(site, c.env.caller);
  const parsed = named.safeParse(await readJson(c));
  if (parsed.success && accounts(site).has(parsed.data)) return parsed.data;
  throw new JiraError(404, ['The user does not exist.']);
}

function requireMayManage(
  site: Site,
  c: Context<ProductEnv>,
  issue: IssueRecord,
  accountId: string,
): void {
  if (accountId === actingAccount(site, c.env.caller)) return;
  requireOnIssue(site, c.env.caller, 'MANAGE_WATCHERS', issue, {
    status: 403,
    message: 'You do not have permission to manage the watcher list.',
  });
}

/** People who watch an issue: `/rest/api/3/issue/{issueIdOrKey}/watchers`. */
export function watcherRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  const path = '/rest/api/3/issue/:issue/watchers';

  routes.get(path, (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const { accountId = '' } = c.env.caller;
    return c.json({
      self: `${site.origin.product}/rest/api/3/issue/${issue.key}/watchers`,
      isWatching: issue.watchers.includes(accountId),
      watchCount: issue.watchers.length,
      watchers: issue.watchers.map((id) => userBean(site, id)),
    });
  });

  routes.post(path, async (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const accountId = await namedAccount(site, c);
    requireMayManage(site, c, issue, accountId);
    const current = visibleIssue(site, c.env.caller, issue.id);
    const watchers = [...new Set([...current.watchers, accountId])];
    issues(site).put(issue.id, { ...current, watchers });
    return c.body(null, 204);
  });

  routes.delete(path, (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const accountId = c.req.query('accountId');
    if (accountId === undefined) throw new JiraError(400, ['The accountId is missing.']);
    requireMayManage(site, c, issue, accountId);
    const watchers = issue.watchers.filter((id) => id !== accountId);
    issues(site).put(issue.id, { ...issue, watchers });
    return c.body(null, 204);
  });

  return routes;
}
