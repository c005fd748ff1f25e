import type { Site } from '../../site';
import type { IssueRecord } from '../model/issue';
import { statuses } from '../model/workflow';

/** When the status of an issue last moved to another category, once it is in this status (ms). */
export function statusChangedAt(site: Site, issue: IssueRecord, toStatusId: string): number {
  const [from, to] = [issue.statusId, toStatusId].map((id) => statuses(site).get(id)?.category);
  return from === to ? issue.statusChanged : site.clock.now();
}
