import { Hono, type Context } from 'hono';
import type { ProductEnv } from '../../caller';
import { accounts, type Account } from '../../identity';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { issues } from '../model/issue';
import { projects, type ProjectRecord } from '../model/project';
import { permissions } from '../permissions';
import { requireLogin, visibleProject } from '../rest-kit/guards';
import { pageRequest } from '../rest-kit/page';
import { matchesText } from '../rest-kit/query-list';
import { accountBean } from './user-bean';

/** Finds people: everybody, by what is typed, or by who could be given an issue. Answers are bare lists. */
export function userSearchRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  for (const path of ['/rest/api/3/users/search', '/rest/api/3/users']) {
    router.get(path, (c) => {
      requireLogin(c);
      return c.json(pageOfUsers(site, c, [...accounts(site).values()]));
    });
  }
  router.get('/rest/api/3/user/search', (c) => {
    requireLogin(c);
    const { query, accountId } = c.req.query();
    if (query === undefined && accountId === undefined) {
      throw new JiraError(400, ['Give a query or an accountId.']);
    }
    const known = accountId === undefined ? undefined : accounts(site).get(accountId);
    if (accountId !== undefined) {
      return c.json(pageOfUsers(site, c, known === undefined ? [] : [known]));
    }
    return c.json(pageOfUsers(site, c, matching(site, query)));
  });
  router.get('/rest/api/3/user/assignable/search', (c) => {
    const project = assignmentProject(site, c);
    const may = permissions(site);
    const assignable = matching(site, c.req.query('query')).filter(({ accountId }) =>
      may.can({ accountId }, 'ASSIGNABLE_USER', { project }),
    );
    return c.json(pageOfUsers(site, c, assignable));
  });
  router.get('/rest/api/3/user/picker', (c) => pickUsers(site, c));
  return router;
}

const people = (site: Site) =>
  accounts(site).filter(({ accountType, active }) => accountType === 'atlassian' && active);

const matching = (site: Site, query: string | undefined): readonly Account[] =>
  people(site).filter(({ displayName, emailAddress }) =>
    matchesText(query, displayName, emailAddress),
  );

function pageOfUsers(site: Site, c: Context<ProductEnv>, all: readonly Account[]) {
  const { startAt, maxResults } = pageRequest(c, 50);
  return all.slice(startAt, startAt + maxResults).map((account) => accountBean(site, account));
}

/** The project named by `project`, or that of the issue named by `issueKey` or `issueId`. */
function assignmentProject(site: Site, c: Context<ProductEnv>): ProjectRecord {
  requireLogin(c);
  const { project, issueKey, issueId } = c.req.query();
  if (project !== undefined) return visibleProject(site, c, project);
  const named = issueId ?? issueKey?.toUpperCase();
  if (named === undefined) throw new JiraError(400, ['Give a project, an issueKey or an issueId.']);
  const issue = issues(site).get(named) ?? issues(site).find((each) => each.key === named);
  const home = issue && projects(site).get(issue.projectId);
  const sees = permissions(site).can(c.env.caller, 'BROWSE_PROJECTS', issue ? { issue } : {});
  if (home !== undefined && sees) return home;
  throw new JiraError(404, ['Issue does not exist or you do not have permission to see it.']);
}

function pickUsers(site: Site, c: Context<ProductEnv>) {
  requireLogin(c);
  const query = c.req.query('query') ?? '';
  const { maxResults } = pageRequest(c, 50);
  const found = matching(site, query);
  const users = found.slice(0, maxResults).map((account) => {
    const { accountId, accountType, displayName, avatarUrls } = accountBean(site, account);
    const avatarUrl = avatarUrls['24x24'];
    return { accountId, accountType, displayName, html: displayName, avatarUrl };
  });
  const header = `Showing ${users.length} of ${found.length} matching users`;
  return c.json({ users, total: found.length, header });
}
