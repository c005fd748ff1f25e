import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { issues, type IssueRecord } from '../model/issue';
import { addComment, requireCommentBody, requireMayComment } from './comments/write-comment';
import { readFieldRequest, type FieldRequest } from './field-request';
import { actingAccount, requireOnIssue } from './find-issue';
import { addBelonging, removeBelonging } from './issue-index';
import { peopleErrors } from './people-errors';
import { recordChange, withValues } from './record-change';
import { takeComments } from './request-comments';
import { withResolutionDate } from './resolution-date';
import { operationFields, projectOf, settableIds } from './screen-fields';

/** Lists an issue among the children of the parent that it has now, and of no other. */
export function moveToParent(site: Site, before: IssueRecord, after: IssueRecord): void {
  const [from, to] = [before.fields['parent'], after.fields['parent']];
  if (from === to) return;
  if (typeof from === 'string') removeBelonging(site, from, 'children', before.id);
  if (typeof to === 'string') addBelonging(site, to, 'children', before.id);
}

function withProperties(issue: IssueRecord, request: FieldRequest): IssueRecord {
  const entries = (request.properties ?? []).map(({ key, value }) => [key, value] as const);
  if (entries.length === 0) return issue;
  return { ...issue, properties: { ...issue.properties, ...Object.fromEntries(entries) } };
}

/** Applies checked values to an issue, with history, events and the parent's list of children. */
export function applyValues(
  site: Site,
  caller: Caller,
  issueId: string,
  values: Readonly<Record<string, unknown>>,
): IssueRecord | undefined {
  return site.database.transaction(() => {
    const before = issues(site).get(issueId);
    if (before === undefined) return undefined;
    const next = { ...before, fields: withValues(before.fields, values) };
    const { issue } = recordChange(site, caller, before, withResolutionDate(site, before, next));
    moveToParent(site, before, issue);
    return issue;
  });
}

/**
 * Edits fields of an issue that the caller sees. Throws 400 with Jira's sentence for every field that is
 * wrong or not on the edit screen; then nothing is changed.
 */
export function editIssue(
  site: Site,
  caller: Caller,
  before: IssueRecord,
  request: FieldRequest,
): void {
  actingAccount(site, caller);
  requireOnIssue(site, caller, 'EDIT_ISSUES', before, {
    status: 403,
    message: 'You do not have permission to edit issues in this project.',
  });
  const { projectId, issueTypeId } = before;
  const { comments, rest } = takeComments(request, true);
  comments.forEach(requireCommentBody);
  if (comments.length > 0) requireMayComment(site, caller, before);
  const offered = operationFields(site, projectOf(site, projectId), issueTypeId, 'edit');
  const settable = settableIds(offered);
  const read = readFieldRequest(rest, {
    site,
    caller,
    projectId,
    issueTypeId,
    current: before.fields,
    issue: before,
    settable: (field) => settable.has(field.id),
  });
  const people = peopleErrors(
    site,
    caller,
    { issue: before },
    read.values,
    before.fields['reporter'],
  );
  const errors = { ...people, ...read.errors };
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
  site.database.transaction(() => {
    const edited = applyValues(site, caller, before.id, read.values);
    if (edited === undefined) return;
    issues(site).put(edited.id, withProperties(edited, request));
    for (const body of comments) addComment(site, caller, edited, body);
  });
}
