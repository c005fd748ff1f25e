import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { recordChange } from '../issues/record-change';
import type { IssueRecord } from '../model/issue';
import { statuses } from '../model/workflow';

/**
 * Puts an issue into another status without a transition, as a change of workflows does. The change is
 * in the issue's history, but Jira tells no app of it.
 */
export function moveToStatus(
  site: Site,
  caller: Caller,
  issue: IssueRecord,
  statusId: string,
): void {
  if (!statuses(site).has(statusId)) {
    throw new JiraError(400, [
      `Issues cannot be moved to the status '${statusId}': there is none.`,
    ]);
  }
  const moved = { ...issue, statusId, statusChanged: site.clock.now() };
  recordChange(site, caller, issue, moved, { changelog: true, events: false });
}
