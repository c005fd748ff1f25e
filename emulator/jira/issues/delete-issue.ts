import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { attachments, changelogs, comments, issues, type IssueRecord } from '../model/issue';
import { worklogs } from '../model/worklog';
import { attachmentBlob } from './attachments/attachment-bean';
import { requireOnIssue } from './find-issue';
import { publishDeleted } from './issue-events';
import { belongings, dropBelongings, issueKeys, removeBelonging } from './issue-index';
import { issueLinks } from './links/issue-links';
import { remoteLinks } from './links/remote-links';
import { subtasksOf } from './subtasks';

function removeLinks(site: Site, issueId: string): void {
  for (const id of belongings(site, issueId).links) {
    const link = issueLinks(site).get(id);
    if (link !== undefined) {
      removeBelonging(site, link.inwardIssueId, 'links', id);
      removeBelonging(site, link.outwardIssueId, 'links', id);
    }
    issueLinks(site).delete(id);
  }
}

/** Erases an issue with all that belongs to it, without a permission check and without an event. */
export function eraseIssue(site: Site, issue: IssueRecord): void {
  removeLinks(site, issue.id);
  const own = belongings(site, issue.id);
  own.comments.forEach((id) => comments(site).delete(id));
  own.changelogs.forEach((id) => changelogs(site).delete(id));
  own.worklogs.forEach((id) => worklogs(site).delete(id));
  own.remoteLinks.forEach((id) => remoteLinks(site).delete(id));
  own.attachments.forEach((id) => {
    attachments(site).delete(id);
    site.database.blobs.delete(attachmentBlob(id));
  });
  const parentId = issue.fields['parent'];
  if (typeof parentId === 'string') removeBelonging(site, parentId, 'children', issue.id);
  dropBelongings(site, issue.id);
  issueKeys(site).delete(issue.key);
  issues(site).delete(issue.id);
}

/** Deletes an issue with all that belongs to it. Throws 403 without permission, 400 for sub-tasks left. */
export function deleteIssue(
  site: Site,
  caller: Caller,
  issue: IssueRecord,
  options: { readonly subtasks: boolean },
): void {
  requireOnIssue(site, caller, 'DELETE_ISSUES', issue, {
    status: 403,
    message: 'You do not have permission to delete issues in this project.',
  });
  const children = subtasksOf(site, issue.id);
  if (children.length > 0 && !options.subtasks) {
    throw new JiraError(400, [
      `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    ]);
  }
  site.database.transaction(() => {
    publishDeleted(site, caller, issue);
    children.forEach((child) => eraseIssue(site, child));
    eraseIssue(site, issue);
  });
}
