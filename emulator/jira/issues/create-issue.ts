import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { fields as fieldTable } from '../model/field';
import { issues, type IssueRecord } from '../model/issue';
import { priorities } from '../model/priority';
import type { ProjectRecord } from '../model/project';
import type { TransitionRecord } from '../model/workflow';
import { workflowFor } from '../project-configuration';
import { builtInValues } from '../transitions/built-in-actions';
import { refuse } from '../transitions/perform-transition';
import { postFunctionPayload } from '../transitions/post-function-payload';
import { queuePostFunctions } from '../transitions/post-function-queue';
import type { Attempt } from '../transitions/validator-failure';
import { validatorFailures } from '../transitions/validators';
import { addComment, requireCommentBody } from './comments/write-comment';
import { createPlace } from './create-place';
import { readFieldRequest, type FieldRequest } from './field-request';
import { actingAccount } from './find-issue';
import { publishCreated } from './issue-events';
import { publishMentionedInIssue } from './part-events';
import { addBelonging, issueKeys } from './issue-index';
import { nextIssueKey } from './issue-key';
import { peopleErrors } from './people-errors';
import { withValues } from './record-change';
import { takeComments } from './request-comments';
import { withResolutionDate } from './resolution-date';
import { operationFields, settableIds } from './screen-fields';
import { defaultOf } from './values/default-of';

function initialTransition(site: Site, project: ProjectRecord, issueTypeId: string) {
  const { transitions } = workflowFor(site, project, issueTypeId);
  const initial = transitions.find((transition) => transition.type === 'INITIAL');
  if (initial !== undefined) return initial;
  throw new JiraError(422, ['The workflow of this issue type has no initial transition.']);
}

function defaultValues(site: Site, caller: Caller, shown: ReadonlySet<string>) {
  const priority = [...priorities(site).values()].find((candidate) => candidate.isDefault);
  return {
    reporter: actingAccount(site, caller),
    ...(priority !== undefined && shown.has('priority') ? { priority: priority.id } : {}),
  };
}

interface Place {
  readonly project: ProjectRecord;
  readonly issueTypeId: string;
}

/** Defaults of custom fields, for what the create screen shows. */
function fieldDefaults(site: Site, { project, issueTypeId }: Place, shown: ReadonlySet<string>) {
  const entries = [...shown].flatMap((id) => {
    const field = fieldTable(site).get(id);
    const value =
      field?.custom === true
        ? defaultOf({ site, field, projectId: project.id, issueTypeId })
        : undefined;
    return value === undefined ? [] : [[id, value] as const];
  });
  return Object.fromEntries(entries);
}

function draft(
  site: Site,
  caller: Caller,
  place: Place,
  initial: TransitionRecord,
  fields: Readonly<Record<string, unknown>>,
): IssueRecord {
  const now = site.clock.now();
  const creator = actingAccount(site, caller);
  return {
    id: '',
    key: '',
    projectId: place.project.id,
    issueTypeId: place.issueTypeId,
    statusId: initial.toStatusId,
    creator,
    created: now,
    updated: now,
    statusChanged: now,
    fields,
    properties: {},
    watchers: [creator],
  };
}

function store(
  attempt: Attempt,
  request: FieldRequest,
  comments: readonly unknown[],
  project: ProjectRecord,
) {
  const { site, caller, after, transition } = attempt;
  return site.database.transaction(() => {
    const id = String(site.ids.next('jira.issue', 10000));
    const key = nextIssueKey(site, project);
    const fields = withValues(after.fields, builtInValues(attempt));
    const properties = Object.fromEntries(
      (request.properties ?? []).map(({ key: name, value }) => [name, value]),
    );
    const issue = withResolutionDate(site, undefined, { ...after, id, key, fields, properties });
    issues(site).put(id, issue);
    issueKeys(site).put(key, { issueId: id });
    const parentId = issue.fields['parent'];
    if (typeof parentId === 'string') addBelonging(site, parentId, 'children', id);
    publishCreated(site, caller, issue);
    publishMentionedInIssue(site, caller, issue);
    const added = comments.map((body) => addComment(site, caller, issue, body));
    const applied = { before: undefined, issue, items: [], comment: added.at(-1) };
    queuePostFunctions(site, transition.actions, postFunctionPayload(attempt, applied));
    return issue;
  });
}

/**
 * Creates an issue in the initial status of its workflow. Throws 400 with Jira's sentence for every
 * field that is wrong, missing or not on the create screen, and for every validator that fails.
 */
export async function createIssue(
  site: Site,
  caller: Caller,
  request: FieldRequest,
): Promise<IssueRecord> {
  const place = createPlace(site, caller, request.fields ?? {});
  const { project, issueTypeId } = place;
  const { comments, rest } = takeComments({ ...request, fields: place.otherFields }, true);
  comments.forEach(requireCommentBody);
  const settable = settableIds(operationFields(site, project, issueTypeId, 'create'));
  const read = readFieldRequest(rest, {
    site,
    caller,
    projectId: project.id,
    issueTypeId,
    current: {},
    settable: (field) => settable.has(field.id),
  });
  const people = peopleErrors(site, caller, { project }, read.values, actingAccount(site, caller));
  const errors = { ...place.missing(read.values), ...people, ...read.errors };
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);

  const transition = initialTransition(site, project, issueTypeId);
  const fields = withValues(
    { ...defaultValues(site, caller, settable), ...fieldDefaults(site, place, settable) },
    read.values,
  );
  const after = draft(site, caller, place, transition, fields);
  const attempt: Attempt = {
    site,
    caller,
    transition,
    before: undefined,
    after,
    changes: read.values,
    comment: comments.at(-1),
  };
  refuse(await validatorFailures(attempt), settable);
  return store(attempt, request, comments, project);
}
