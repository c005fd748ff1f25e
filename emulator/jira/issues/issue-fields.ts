import type { Caller } from '../../caller';
import { jiraTimestamp } from '../../clock';
import type { Site } from '../../site';
import { issueTypeBean } from '../issue-types/issue-type-bean';
import { attachments as attachmentTable, comments as commentTable, issues } from '../model/issue';
import type { IssueRecord } from '../model/issue';
import { fields as fieldTable, type FieldRecord } from '../model/field';
import { statuses } from '../model/workflow';
import { projectBean } from '../projects/project-bean';
import { statusBean } from '../statuses/status-bean';
import { statusCategoryBean } from '../statuses/status-category';
import { userBean } from '../users/user-bean';
import { attachmentBean } from './attachments/attachment-bean';
import { commentBean } from './comments/comment-bean';
import { maySee } from './find-issue';
import { belongings } from './issue-index';
import { issueLinkBeans } from './links/issue-link-bean';
import { linkedIssueBean } from './linked-issue-bean';
import { subtasksOf } from './subtasks';
import { codecOf } from './values/codec-of';
import { isEmptyValue, storedText } from './values/field-codec';

type Output = (site: Site, issue: IssueRecord, reader: Caller | undefined) => unknown;

/** System fields that are no entry of the record's `fields`. */
const COMPUTED: Readonly<Record<string, Output>> = {
  issuetype: (site, issue) => issueTypeBean(site, issue.issueTypeId),
  project: (site, issue) => projectBean(site, issue.projectId),
  status: (site, issue) => statusBean(site, issue.statusId),
  statusCategory: (site, issue) => {
    const status = statuses(site).get(issue.statusId);
    return status === undefined ? null : statusCategoryBean(site, status.category);
  },
  statuscategorychangedate: (_site, issue) => jiraTimestamp(issue.statusChanged),
  created: (_site, issue) => jiraTimestamp(issue.created),
  updated: (_site, issue) => jiraTimestamp(issue.updated),
  creator: (site, issue) => userBean(site, issue.creator),
  resolutiondate: (_site, issue) => {
    const instant = issue.fields['resolutiondate'];
    return typeof instant === 'number' ? jiraTimestamp(instant) : null;
  },
  attachment: (site, issue) =>
    belongings(site, issue.id).attachments.flatMap((id) => {
      const attachment = attachmentTable(site).get(id);
      return attachment === undefined ? [] : [attachmentBean(site, attachment)];
    }),
  comment: commentPage,
  issuelinks: (site, issue, reader) => issueLinkBeans(site, issue.id, reader),
  parent: parentBean,
  subtasks: (site, issue, reader) =>
    subtasksOf(site, issue.id)
      .filter((child) => reader === undefined || maySee(site, reader, child))
      .map((child) => linkedIssueBean(site, child)),
  watches: (site, issue) => ({
    self: `${site.origin.product}/rest/api/3/issue/${issue.key}/watchers`,
    watchCount: issue.watchers.length,
    isWatching: false,
  }),
};

/** A parent that the reader may not see is named, but nothing of it is told. */
function parentBean(site: Site, issue: IssueRecord, reader: Caller | undefined): unknown {
  const parentId = issue.fields['parent'];
  const parent = typeof parentId === 'string' ? issues(site).get(parentId) : undefined;
  if (parent === undefined) return null;
  const { fields, ...name } = linkedIssueBean(site, parent);
  return reader === undefined || maySee(site, reader, parent) ? { ...name, fields } : name;
}

function commentPage(site: Site, issue: IssueRecord): unknown {
  const comments = belongings(site, issue.id).comments.flatMap((id) => {
    const comment = commentTable(site).get(id);
    return comment === undefined ? [] : [commentBean(site, comment)];
  });
  const self = `${site.origin.product}/rest/api/3/issue/${issue.id}/comment`;
  return { comments, self, maxResults: comments.length, total: comments.length, startAt: 0 };
}

function storedField(site: Site, issue: IssueRecord, field: FieldRecord): unknown {
  const codec = codecOf(field);
  const stored = issue.fields[field.id];
  if (codec === undefined) return null;
  if (!isEmptyValue(stored)) return codec.write(stored, site, field);
  return field.schema.type === 'array' && !field.custom ? [] : null;
}

/**
 * One field of an issue as REST writes it; null for an empty one. Of other issues it shows only what the
 * `reader` may see; without one, everything.
 */
export function issueField(
  site: Site,
  issue: IssueRecord,
  field: FieldRecord,
  reader?: Caller,
): unknown {
  const computed = COMPUTED[field.id];
  return computed === undefined ? storedField(site, issue, field) : computed(site, issue, reader);
}

/** Fields of an issue by id. Ids that the site does not know are left out, as Jira does. */
export function issueFields(
  site: Site,
  issue: IssueRecord,
  fieldIds: readonly string[],
): Readonly<Record<string, unknown>> {
  const table = fieldTable(site);
  const entries = fieldIds.flatMap((fieldId) => {
    const field = table.get(fieldId);
    return field === undefined ? [] : [[fieldId, issueField(site, issue, field)] as const];
  });
  return Object.fromEntries(entries);
}

/** The summary of an issue. */
export function summaryOf(issue: IssueRecord): string {
  return storedText(issue.fields['summary'] ?? '');
}
