import { jiraTimestamp } from '../../../clock';
import type { Site } from '../../../site';
import type { WorklogRecord } from '../../model/worklog';
import { selfLink } from '../../rest-kit/self-link';
import { userBean } from '../../users/user-bean';
import { formatTimeSpent } from './time-spent';

/** A worklog as REST writes it. */
export function worklogBean(site: Site, worklog: WorklogRecord) {
  return {
    self: selfLink(site, `issue/${worklog.issueId}/worklog/${worklog.id}`),
    id: worklog.id,
    issueId: worklog.issueId,
    author: userBean(site, worklog.author),
    updateAuthor: userBean(site, worklog.updateAuthor),
    ...(worklog.comment === undefined ? {} : { comment: worklog.comment }),
    created: jiraTimestamp(worklog.created),
    updated: jiraTimestamp(worklog.updated),
    started: jiraTimestamp(worklog.started),
    timeSpent: formatTimeSpent(worklog.timeSpentSeconds),
    timeSpentSeconds: worklog.timeSpentSeconds,
  };
}
