import type { Site } from '../../site';
import { issues, type IssueRecord } from '../model/issue';
import { issueTypes } from '../model/project';
import { belongings } from './issue-index';

/** Sub-tasks of an issue. Issues of other types below it, as in an epic, are none. */
export function subtasksOf(site: Site, issueId: string): readonly IssueRecord[] {
  const children = belongings(site, issueId).children.flatMap((id) => issues(site).get(id) ?? []);
  return children.filter((child) => issueTypes(site).get(child.issueTypeId)?.subtask === true);
}
