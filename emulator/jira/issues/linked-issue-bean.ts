import type { Site } from '../../site';
import { issueTypeBean } from '../issue-types/issue-type-bean';
import type { IssueRecord } from '../model/issue';
import { statusBean } from '../statuses/status-bean';
import { priorityBean } from '../priorities/priority-bean';

/** Another issue as a parent, sub-task or link shows it: only what a line of a list needs. */
export function linkedIssueBean(site: Site, issue: IssueRecord) {
  const priority = issue.fields['priority'];
  return {
    id: issue.id,
    key: issue.key,
    self: `${site.origin.product}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.fields['summary'] ?? '',
      status: statusBean(site, issue.statusId),
      ...(typeof priority === 'string' ? { priority: priorityBean(site, priority) } : {}),
      issuetype: issueTypeBean(site, issue.issueTypeId),
    },
  };
}
