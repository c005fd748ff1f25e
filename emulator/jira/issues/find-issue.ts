import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { issues, type IssueRecord } from '../model/issue';
import { permissions } from '../permissions';
import { issueKeys } from './issue-index';

const HIDDEN = 'Issue does not exist or you do not have permission to see it.';

/** Finds an issue by id or key; the case of a key does not matter. No permission is checked. */
export function findIssue(site: Pick<Site, 'database'>, idOrKey: string): IssueRecord | undefined {
  const byId = issues(site).get(idOrKey);
  if (byId !== undefined) return byId;
  const row = issueKeys(site).get(idOrKey.toUpperCase());
  return row === undefined ? undefined : issues(site).get(row.issueId);
}

/** Whether the caller may see an issue: Browse projects, asked about that very issue. */
export function maySee(site: Site, caller: Caller, issue: IssueRecord): boolean {
  return permissions(site).can(caller, 'BROWSE_PROJECTS', { issue });
}

/** An issue that the caller may see. Throws 404 where it is missing or hidden, without telling which. */
export function visibleIssue(site: Site, caller: Caller, idOrKey: string): IssueRecord {
  const issue = findIssue(site, idOrKey);
  if (issue !== undefined && maySee(site, caller, issue)) return issue;
  throw new JiraError(404, [HIDDEN]);
}

/** Throws `status` with Jira's sentence unless the caller holds the permission on the issue. */
export function requireOnIssue(
  site: Site,
  caller: Caller,
  permission: string,
  issue: IssueRecord,
  refusal: { readonly status: 400 | 403 | 404; readonly message: string },
): void {
  if (permissions(site).can(caller, permission, { issue })) return;
  throw new JiraError(refusal.status, [refusal.message]);
}

/** Account that a change is booked on. Throws 401 for a caller without one. */
export function actingAccount(site: Pick<Site, 'app'>, caller: Caller): string {
  if (caller.app?.as === 'app') return site.app.accountId;
  if (caller.accountId !== undefined) return caller.accountId;
  throw new JiraError(401, [
    'You are not authenticated. Authentication required to perform this operation.',
  ]);
}
