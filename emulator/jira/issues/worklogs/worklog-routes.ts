import { Hono, type Context } from 'hono';
import type { Caller, ProductEnv } from '../../../caller';
import type { Site } from '../../../site';
import { JiraError } from '../../errors';
import type { IssueRecord } from '../../model/issue';
import { worklogs, type WorklogRecord } from '../../model/worklog';
import { permissions } from '../../permissions';
import { pageRequest } from '../../rest-kit/page';
import { actingAccount, requireOnIssue, visibleIssue } from '../find-issue';
import { addBelonging, belongings, removeBelonging } from '../issue-index';
import { touch } from '../record-change';
import { worklogBean } from './worklog-bean';
import { readWorklog } from './worklog-body';

const PATH = '/rest/api/3/issue/:issue/worklog';

/** Work logged on an issue: `/rest/api/3/issue/{issueIdOrKey}/worklog`. */
export function worklogRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.get(PATH, (c) => listWorklogs(site, c));
  routes.post(PATH, (c) => addWorklog(site, c));
  routes.get(`${PATH}/:id`, (c) => c.json(worklogBean(site, named(site, c).worklog)));
  routes.put(`${PATH}/:id`, async (c) => {
    const { worklog } = changeable(site, c, 'EDIT');
    const updateAuthor = actingAccount(site, c.env.caller);
    const written = { ...(await readWorklog(c)), updateAuthor, updated: site.clock.now() };
    const changed = { ...worklog, ...written };
    site.database.transaction(() => {
      worklogs(site).put(worklog.id, changed);
      touch(site, worklog.issueId);
    });
    return c.json(worklogBean(site, changed));
  });
  routes.delete(`${PATH}/:id`, (c) => {
    const { worklog } = changeable(site, c, 'DELETE');
    site.database.transaction(() => {
      worklogs(site).delete(worklog.id);
      removeBelonging(site, worklog.issueId, 'worklogs', worklog.id);
      touch(site, worklog.issueId);
    });
    return c.body(null, 204);
  });
  return routes;
}

const issueOf = (site: Site, c: Context<ProductEnv>) =>
  visibleIssue(site, c.env.caller, c.req.param('issue') ?? '');

/** By when the work started; `startedAfter` and `startedBefore` are ms since the epoch. */
function listWorklogs(site: Site, c: Context<ProductEnv>) {
  const { startAt, maxResults } = pageRequest(c, 5000, 5000);
  const after = Number(c.req.query('startedAfter') ?? -Infinity);
  const before = Number(c.req.query('startedBefore') ?? Infinity);
  const all = belongings(site, issueOf(site, c).id)
    .worklogs.flatMap((id) => worklogs(site).get(id) ?? [])
    .filter(({ started }) => started >= after && started < before);
  const shown = all.slice(startAt, startAt + maxResults);
  return c.json({
    startAt,
    maxResults,
    total: all.length,
    worklogs: shown.map((each) => worklogBean(site, each)),
  });
}

async function addWorklog(site: Site, c: Context<ProductEnv>) {
  const issue = issueOf(site, c);
  requireOnIssue(site, c.env.caller, 'WORK_ON_ISSUES', issue, {
    status: 400,
    message: 'You do not have the permission to associate a worklog to this issue.',
  });
  const { timeSpentSeconds, started = site.clock.now(), ...more } = await readWorklog(c);
  if (timeSpentSeconds === undefined) {
    throw new JiraError(400, [], { timeLogged: 'You must indicate the time spent working.' });
  }
  const author = actingAccount(site, c.env.caller);
  const now = site.clock.now();
  const worklog = site.database.transaction(() => {
    const id = String(site.ids.next('jira.worklog', 10000));
    const times = { created: now, updated: now, started, timeSpentSeconds };
    const made = { id, issueId: issue.id, author, updateAuthor: author, ...times, ...more };
    worklogs(site).put(id, made);
    addBelonging(site, issue.id, 'worklogs', id);
    touch(site, issue.id);
    return made;
  });
  return c.json(worklogBean(site, worklog), 201);
}

interface Named {
  readonly issue: IssueRecord;
  readonly worklog: WorklogRecord;
}

function named(site: Site, c: Context<ProductEnv>): Named {
  const issue = issueOf(site, c);
  const worklog = worklogs(site).get(c.req.param('id') ?? '');
  if (worklog?.issueId === issue.id) return { issue, worklog };
  throw new JiraError(404, [`Cannot find worklog with id: '${c.req.param('id') ?? ''}'.`]);
}

/** Editing and deleting need a permission for all worklogs, or one for one's own. */
function changeable(site: Site, c: Context<ProductEnv>, verb: 'EDIT' | 'DELETE'): Named {
  const found = named(site, c);
  if (mayChange(site, c.env.caller, found, verb)) return found;
  throw new JiraError(400, [
    `You do not have the permission to ${verb.toLowerCase()} this worklog.`,
  ]);
}

function mayChange(site: Site, caller: Caller, { issue, worklog }: Named, verb: string): boolean {
  const may = permissions(site);
  if (may.can(caller, `${verb}_ALL_WORKLOGS`, { issue })) return true;
  const own = worklog.author === actingAccount(site, caller);
  return own && may.can(caller, `${verb}_OWN_WORKLOGS`, { issue });
}
