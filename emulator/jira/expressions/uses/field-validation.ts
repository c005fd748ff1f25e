import { z } from 'zod';
import type { Caller } from '../../../caller';
import type { Site } from '../../../site';
import type { FieldRecord } from '../../model/field';
import type { IssueRecord } from '../../model/issue';
import { calendarDateValue, dateValue } from '../entities/dates';
import { Batch } from '../entities/batch';
import { issueEntity } from '../entities/issue-entity';
import { EvaluationError, LimitExceeded } from '../evaluation/evaluation-error';
import { evaluateProgram } from '../evaluation/evaluate-program';
import {
  currentUser,
  knownUserValue,
  startJiraRun,
  visibleProjectValue,
  type JiraRun,
} from '../jira-run';
import { compile } from '../syntax/compile';
import { STANDARD_LIMITS } from '../syntax/syntactic-limits';
import { fromJson } from '../values/json-values';
import type { Value } from '../values/value';

const withValidation = z.looseObject({
  edit: z.looseObject({
    validation: z.object({ expression: z.string(), errorMessage: z.string().optional() }),
  }),
});

/** A value that somebody is about to set on a field of the app. */
export interface FieldEdit {
  readonly site: Site;
  readonly caller: Caller;
  readonly field: FieldRecord;
  /** As it would be stored; undefined empties the field. */
  readonly value: unknown;
  readonly projectId: string;
  /** Undefined while an issue is being created. */
  readonly issue: IssueRecord | undefined;
}

/**
 * The sentence with which the app's `edit.validation` refuses a value, undefined where it passes: the manifest's
 * `errorMessage` for false, the text that the expression answers, or that it failed.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/#validation
 */
export function fieldRefusal(edit: FieldEdit): string | undefined {
  const { site, caller, field } = edit;
  const module = field.forge === undefined ? undefined : site.app.module(field.forge.moduleKey);
  const declared = withValidation.safeParse(module?.properties).data?.edit.validation;
  if (declared === undefined) return undefined;
  const refused = declared.errorMessage ?? `The value of the field ${field.name} is not valid.`;
  const compiled = compile(declared.expression, STANDARD_LIMITS);
  if (!compiled.ok) return refused;
  const jira = startJiraRun(site, caller);
  try {
    const verdict = evaluateProgram(compiled.block, variables(jira, edit), jira.run);
    if (verdict === true) return undefined;
    return typeof verdict === 'string' ? verdict : refused;
  } catch (error) {
    if (!(error instanceof EvaluationError || error instanceof LimitExceeded)) throw error;
    return refused;
  }
}

function variables(jira: JiraRun, edit: FieldEdit): readonly (readonly [string, Value])[] {
  const { context } = jira;
  const { issue, projectId, field, value } = edit;
  const { type, items } = field.schema;
  const one = (item: unknown) => valueOf(type === 'array' ? (items ?? 'string') : type, item, jira);
  return [
    ['user', currentUser(jira)],
    ['issue', issue === undefined ? null : issueEntity.of(issue, context, new Batch())],
    ['project', visibleProjectValue(projectId, context)],
    ['fieldId', field.id],
    ['value', Array.isArray(value) ? value.map(one) : one(value)],
  ];
}

/** A stored value as its type is seen by expressions. */
function valueOf(type: string, value: unknown, { context, run }: JiraRun): Value {
  if (value === undefined || value === null) return null;
  switch (type) {
    case 'user':
      return typeof value === 'string' ? knownUserValue(value, context) : null;
    case 'date':
      return calendarDateValue(value);
    case 'datetime':
      return typeof value === 'string' ? dateValue(Date.parse(value), context) : null;
    default:
      return fromJson(value, run.budget);
  }
}
