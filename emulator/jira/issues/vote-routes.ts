import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { issues, type IssueRecord } from '../model/issue';
import { permissions } from '../permissions';
import { selfLink } from '../rest-kit/self-link';
import { userBean } from '../users/user-bean';
import { actingAccount, visibleIssue } from './find-issue';

/** People who want an issue done: `/rest/api/3/issue/{issueIdOrKey}/votes`. */
export function voteRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  const path = '/rest/api/3/issue/:issue/votes';

  routes.get(path, (c) => {
    const { caller } = c.env;
    const issue = visibleIssue(site, caller, c.req.param('issue'));
    const { voters = [] } = issue;
    const shown = permissions(site).can(caller, 'VIEW_VOTERS_AND_WATCHERS', { issue });
    return c.json({
      self: selfLink(site, `issue/${issue.key}/votes`),
      votes: voters.length,
      hasVoted: caller.accountId !== undefined && voters.includes(caller.accountId),
      voters: shown ? voters.map((id) => userBean(site, id)) : [],
    });
  });

  routes.post(path, (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const voter = actingAccount(site, c.env.caller);
    requireOpen(issue, voter);
    const voters = [...new Set([...(issue.voters ?? []), voter])];
    issues(site).put(issue.id, { ...issue, voters });
    return c.body(null, 204);
  });

  routes.delete(path, (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const voter = actingAccount(site, c.env.caller);
    const { voters = [] } = issue;
    if (!voters.includes(voter)) throw new JiraError(404, ['You have not voted for this issue.']);
    issues(site).put(issue.id, { ...issue, voters: voters.filter((id) => id !== voter) });
    return c.body(null, 204);
  });

  return routes;
}

function requireOpen(issue: IssueRecord, voter: string): void {
  if (issue.fields['reporter'] === voter) {
    throw new JiraError(404, ['You cannot vote for an issue you have reported.']);
  }
  if (issue.fields['resolution'] !== undefined) {
    throw new JiraError(404, ['You cannot vote for an issue that has been resolved.']);
  }
}
