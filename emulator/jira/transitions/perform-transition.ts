import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import {
  addComment,
  requireCommentBody,
  requireMayComment,
} from '../issues/comments/write-comment';
import { readFieldRequest, type FieldRequest, type ReadFields } from '../issues/field-request';
import { recordChange, withValues } from '../issues/record-change';
import { withResolutionDate } from '../issues/resolution-date';
import { takeComments } from '../issues/request-comments';
import { statusChangedAt } from '../issues/status-changed';
import { issues, type IssueRecord } from '../model/issue';
import type { TransitionRecord } from '../model/workflow';
import { builtInValues } from './built-in-actions';
import { availableTransitions } from './available-transitions';
import { postFunctionPayload } from './post-function-payload';
import { queuePostFunctions } from './post-function-queue';
import { transitionFields } from './transition-bean';
import type { Attempt, ValidatorFailure } from './validator-failure';
import { validatorFailures } from './validators';

/** What a request for a transition asks for. */
export interface TransitionRequest extends FieldRequest {
  readonly transitionId: string;
}

function chosen(
  site: Site,
  caller: Caller,
  issue: IssueRecord,
  transitionId: string,
): TransitionRecord {
  const open = availableTransitions(site, caller, issue, { hidden: true });
  const found = open.find(({ id }) => id === transitionId);
  if (found !== undefined) return found;
  throw new JiraError(400, [`Transition id '${transitionId}' is not valid for this issue.`]);
}

function screenValues(
  site: Site,
  caller: Caller,
  issue: IssueRecord,
  transition: TransitionRecord,
  request: FieldRequest,
): ReadFields {
  const offered = new Set(transitionFields(site, issue, transition).map((field) => field.id));
  return readFieldRequest(request, {
    site,
    caller,
    projectId: issue.projectId,
    issueTypeId: issue.issueTypeId,
    current: issue.fields,
    issue,
    settable: (field) => offered.has(field.id),
  });
}

/** Throws Jira's 400 for failed validators: at the field where the screen has it, else as messages. */
export function refuse(failures: readonly ValidatorFailure[], shown: ReadonlySet<string>): void {
  if (failures.length === 0) return;
  const messages: string[] = [];
  const errors: Record<string, string> = {};
  for (const { message, fieldId } of failures) {
    if (fieldId !== undefined && shown.has(fieldId) && errors[fieldId] === undefined) {
      errors[fieldId] = message;
    } else if (!messages.includes(message)) messages.push(message);
  }
  throw new JiraError(400, messages, errors);
}

/** The issue as it would stand after the transition. */
function moved(
  site: Site,
  issue: IssueRecord,
  transition: TransitionRecord,
  values: Readonly<Record<string, unknown>>,
): IssueRecord {
  const next = {
    ...issue,
    statusId: transition.toStatusId,
    statusChanged: statusChangedAt(site, issue, transition.toStatusId),
    fields: withValues(issue.fields, values),
  };
  return withResolutionDate(site, issue, next);
}

function apply(attempt: Attempt, comments: readonly unknown[]): void {
  const { site, caller, transition, changes } = attempt;
  site.database.transaction(() => {
    const current = issues(site).get(attempt.after.id);
    if (current === undefined || current.statusId !== attempt.before?.statusId) {
      throw new JiraError(409, [
        'The issue was changed while the transition was checked. Reload it and try again.',
      ]);
    }
    const values = { ...changes, ...builtInValues(attempt) };
    const done = recordChange(site, caller, current, moved(site, current, transition, values));
    const added = comments.map((body) => addComment(site, caller, done.issue, body));
    const payload = postFunctionPayload(attempt, {
      ...done,
      before: current,
      comment: added.at(-1),
    });
    queuePostFunctions(site, transition.actions, payload);
  });
}

/**
 * Performs a transition in Jira's order: is it available, does its screen take the values, do the
 * validators pass; then everything is applied at once. Throws 400 with the sentences of what failed, and
 * 409 when the status changed while validators ran.
 */
export async function performTransition(
  site: Site,
  caller: Caller,
  before: IssueRecord,
  request: TransitionRequest,
): Promise<void> {
  const transition = chosen(site, caller, before, request.transitionId);
  const { comments, rest } = takeComments(request, transition.transitionScreen !== null);
  const { values: changes, errors } = screenValues(site, caller, before, transition, rest);
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
  if (comments.length > 0) requireMayComment(site, caller, before);
  comments.forEach(requireCommentBody);
  const after = moved(site, before, transition, changes);
  const comment = comments.at(-1);
  const attempt: Attempt = { site, caller, transition, before, after, changes, comment };
  const shown = transitionFields(site, before, transition).map((field) => field.id);
  refuse(await validatorFailures(attempt), new Set(shown));
  apply(attempt, comments);
}
