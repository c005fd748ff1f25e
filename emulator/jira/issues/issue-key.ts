import type { Site } from '../../site';
import type { ProjectRecord } from '../model/project';

/** The next key of a project. No key is given twice, not even after its issue is deleted or moved. */
export function nextIssueKey(
  site: Pick<Site, 'ids'>,
  project: Pick<ProjectRecord, 'id' | 'key'>,
): string {
  return `${project.key}-${site.ids.next(`jira.issue-key.${project.id}`, 1)}`;
}
