import type { Site } from '../../site';
import { JiraError } from '../errors';
import { issues, type IssueRecord } from '../model/issue';
import { statuses } from '../model/workflow';

/** Puts an issue into another status without a transition, as a change of workflows does. */
export function moveToStatus(site: Site, issue: IssueRecord, statusId: string): void {
  if (!statuses(site).has(statusId)) {
    throw new JiraError(400, [
      `Issues cannot be moved to the status '${statusId}': there is none.`,
    ]);
  }
  const now = site.clock.now();
  issues(site).put(issue.id, { ...issue, statusId, statusChanged: now, updated: now });
}
