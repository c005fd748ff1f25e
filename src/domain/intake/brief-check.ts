import type { WorkCalendar } from '../calendar';
import { zoneOffsets, type ZoneOffset } from '../time-zone';
import { briefRules, type BriefRule } from './brief-rule';
import { jiraFieldId, type BriefFieldIds } from './jira-field-id';
import type { Questionnaire } from './preset';

/** A mandatory answer as the validator's expression reads it. */
type CheckedRule = {
  /** How expressions call the field: `summary`, `dueDate`, `customfield_10010`. */
  readonly id: string;
  readonly name: string;
  /** The option of a select under which the rule holds; null when it always does. */
  readonly when: { readonly id: string; readonly is: string } | null;
};

/** What the validator `brief-complete` is configured with; its expression in the manifest walks over it. */
export type BriefCheckConfiguration = {
  readonly schemaVersion: 1;
  readonly rules: readonly CheckedRule[];
  /** Offsets of the desk's time zone: expressions know the user's zone and UTC only. */
  readonly zone: readonly ZoneOffset[];
};

/**
 * Mandatory questions that one asset type may have: an expression reads ten custom fields at most, and the
 * common rules take six.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions/#restrictions
 */
export const mostMandatoryQuestions = 4;

/** A configuration stays the same for so many years, and holds until twice as many more have passed. */
const steadyYears = 5;

/** Expressions spell the due date in another way than REST. */
function expressionId(id: string): string {
  return id === 'duedate' ? 'dueDate' : id;
}

function checkedRule({ field, name, when }: BriefRule, ids: BriefFieldIds): readonly CheckedRule[] {
  const id = jiraFieldId(field, ids);
  if (id === undefined) return [];
  const condition = when === undefined ? null : { id: ids.fields[when.field], is: when.is };
  return [{ id: expressionId(id), name, when: condition }];
}

/**
 * Configuration of `brief-complete` on Create, Accept and Resubmit, out of the one list of mandatory answers.
 * It changes when the list, a field or the time zone does, and once in five years. A question that has no
 * field yet is left out.
 * @param at ISO instant
 */
export function briefCheckConfiguration(
  questionnaire: Questionnaire,
  calendar: WorkCalendar,
  ids: BriefFieldIds,
  at: string,
): BriefCheckConfiguration {
  const firstYear = Math.floor(new Date(at).getUTCFullYear() / steadyYears) * steadyYears;
  return {
    schemaVersion: 1,
    rules: briefRules(questionnaire).flatMap((rule) => checkedRule(rule, ids)),
    zone: zoneOffsets(calendar.timeZone, firstYear, 3 * steadyYears),
  };
}
