import type { IssueRecord } from '../model/issue';
import type { WorkflowRule } from '../model/workflow';

const DAY_MS = 86_400_000;

function instantOf(issue: IssueRecord, fieldId: string | undefined): number | undefined {
  if (fieldId === 'created') return issue.created;
  if (fieldId === 'updated') return issue.updated;
  const stored = issue.fields[fieldId ?? ''];
  if (typeof stored !== 'string') return undefined;
  const instant = Date.parse(stored);
  return Number.isNaN(instant) ? undefined : instant;
}

const COMPARE: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '=': (left, right) => left === right,
  '<=': (left, right) => left <= right,
  '<': (left, right) => left < right,
  '!=': (left, right) => left !== right,
};

/** Whether two date fields stand to each other as the rule asks. False when one of them is empty. */
export function datesCompare(issue: IssueRecord, rule: WorkflowRule): boolean {
  const { date1FieldKey, date2FieldKey, includeTime, conditionSelected = '=' } = rule.parameters;
  const left = instantOf(issue, date1FieldKey);
  const right = instantOf(issue, date2FieldKey);
  if (left === undefined || right === undefined) return false;
  const unit = includeTime === 'true' ? 1 : DAY_MS;
  return COMPARE[conditionSelected]?.(Math.floor(left / unit), Math.floor(right / unit)) ?? false;
}

/** Whether the first date lies at most so many days after the second. Empty dates pass. */
export function withinDays(issue: IssueRecord, rule: WorkflowRule): boolean {
  const { date1FieldKey, date2FieldKey, numberOfDays } = rule.parameters;
  const left = instantOf(issue, date1FieldKey);
  const right = instantOf(issue, date2FieldKey);
  if (left === undefined || right === undefined) return true;
  return left <= right + Number(numberOfDays ?? 0) * DAY_MS;
}
