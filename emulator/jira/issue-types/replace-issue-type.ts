import type { Site } from '../../site';
import { JiraError } from '../errors';
import { issues, type IssueRecord } from '../model/issue';
import { issueTypes, projects, type IssueTypeRecord } from '../model/project';
import { issueTypesFor, workflowFor } from '../project-configuration';

/**
 * Gives the issues of a type that goes another one. Throws 404 where they need one that is not given or
 * not there, 409 for a type of another level, 400 for issues that cannot become one of that type.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-types/#api-rest-api-3-issuetype-id-delete
 */
export function replaceIssueType(site: Site, old: IssueTypeRecord, otherId: string | undefined) {
  const used = issues(site).filter((issue) => issue.issueTypeId === old.id);
  if (used.length === 0) return;
  const other = otherId === undefined ? undefined : issueTypes(site).get(otherId);
  if (other === undefined) {
    throw new JiraError(404, ['The issue type is in use and no alternative was found.']);
  }
  if (other.id === old.id || other.hierarchyLevel !== old.hierarchyLevel) {
    throw new JiraError(409, [`The issue type '${other.name}' is no alternative.`]);
  }
  for (const issue of used) {
    if (!mayBecome(site, issue, other)) {
      throw new JiraError(400, [`The issue ${issue.key} cannot become a ${other.name}.`]);
    }
    issues(site).put(issue.id, { ...issue, issueTypeId: other.id });
  }
}

/** The project has the other type, and its workflow is the one that the issue is in. */
function mayBecome(site: Site, issue: IssueRecord, other: IssueTypeRecord): boolean {
  const project = projects(site).get(issue.projectId);
  if (project === undefined) return false;
  if (!issueTypesFor(site, project).some(({ id }) => id === other.id)) return false;
  const [now, then] = [issue.issueTypeId, other.id].map((id) => workflowFor(site, project, id).id);
  return now === then;
}
