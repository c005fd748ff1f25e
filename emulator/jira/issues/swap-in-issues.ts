import type { Site } from '../../site';
import { issues } from '../model/issue';
import { withValues } from './record-change';

/** Puts one value for another in a list field of all issues of a project, without a history entry. */
export function swapInIssues(
  site: Pick<Site, 'database'>,
  projectId: string,
  fieldId: string,
  old: string,
  replacement: string | undefined,
): void {
  for (const issue of issues(site).filter((each) => each.projectId === projectId)) {
    const stored = issue.fields[fieldId];
    if (!Array.isArray(stored) || !stored.includes(old)) continue;
    const list: readonly unknown[] = stored;
    const rest = list.filter((each) => each !== old && each !== replacement);
    const ids = replacement === undefined ? rest : [...rest, replacement];
    const fields = withValues(issue.fields, { [fieldId]: ids.length === 0 ? undefined : ids });
    issues(site).put(issue.id, { ...issue, fields });
  }
}
