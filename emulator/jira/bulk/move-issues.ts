import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { moveToParent } from '../issues/edit-issue';
import { issueKeys } from '../issues/issue-index';
import { nextIssueKey } from '../issues/issue-key';
import { recordChange, withValues } from '../issues/record-change';
import { statusChangedAt } from '../issues/status-changed';
import { issues } from '../model/issue';
import { carriedValues } from './carried-values';
import type { PlannedMove } from './move-plan';

/**
 * Moves issues, all or none. Another project gives another key, and the old one leads to the issue for
 * good. A move is no transition: no rule of a workflow runs, neither of the old one nor of the new.
 * https://support.atlassian.com/migration/kb/migration-of-jiras-historical-keys-for-issues-and-projects
 */
export function moveIssues(site: Site, caller: Caller, moves: readonly PlannedMove[]): void {
  site.database.transaction(() => {
    for (const move of moves) moveIssue(site, caller, move);
  });
}

function moveIssue(site: Site, caller: Caller, { issue, target, ...after }: PlannedMove): void {
  const before = issues(site).get(issue.id);
  if (before === undefined) return;
  const { project, issueType } = target;
  const values = carriedValues(site, before, { project, issueTypeId: issueType.id });
  const leaves = project.id !== before.projectId;
  const key = leaves ? nextIssueKey(site, project) : before.key;
  const moved = {
    ...before,
    key,
    projectId: project.id,
    issueTypeId: issueType.id,
    statusId: after.statusId,
    statusChanged: statusChangedAt(site, before, after.statusId),
    fields: withValues(values, { parent: after.parentId }),
  };
  if (leaves) issueKeys(site).put(key, { issueId: before.id });
  const done = recordChange(site, caller, before, moved);
  moveToParent(site, before, done.issue);
}
