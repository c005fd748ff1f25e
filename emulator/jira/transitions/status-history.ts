import type { Site } from '../../site';
import { belongings } from '../issues/issue-index';
import { changelogs, type IssueRecord } from '../model/issue';

/** Ids of the statuses that an issue has left, oldest first. */
export function passedStatuses(site: Site, issue: IssueRecord): readonly string[] {
  return belongings(site, issue.id).changelogs.flatMap((id) => {
    const items = changelogs(site).get(id)?.items ?? [];
    const left = items.find((item) => item.fieldId === 'status')?.from ?? null;
    return left === null ? [] : [left];
  });
}
