import { accounts } from '../../identity';
import { actingAccount } from '../issues/find-issue';
import { belongings } from '../issues/issue-index';
import { appliesTo } from '../issues/values/applies-to';
import { codecOf } from '../issues/values/codec-of';
import { isEmptyValue } from '../issues/values/field-codec';
import { fields as fieldTable } from '../model/field';
import { groupIdOf } from '../model/group';
import type { WorkflowRule } from '../model/workflow';
import { NotModelled } from '../not-modelled';
import { listParameter } from './conditions';
import { datesCompare, withinDays } from './date-comparison';
import type { Attempt, ValidatorFailure } from './validator-failure';

/** Fields that live outside the record's values, and whether the issue has any. */
function hasValue({ site, after }: Attempt, fieldId: string): boolean {
  switch (fieldId) {
    case 'attachment':
      return belongings(site, after.id).attachments.length > 0;
    case 'comment':
      return belongings(site, after.id).comments.length > 0;
    case 'issuelinks':
      return belongings(site, after.id).links.length > 0;
    case 'issuetype':
    case 'project':
    case 'status':
      return true;
    default:
      return !isEmptyValue(after.fields[fieldId]);
  }
}

function nameOf({ site }: Attempt, fieldId: string): string {
  return fieldTable(site).get(fieldId)?.name ?? fieldId;
}

function required(attempt: Attempt, rule: WorkflowRule): readonly ValidatorFailure[] {
  const { site, after } = attempt;
  return listParameter(rule, 'fieldsRequired').flatMap((fieldId) => {
    const field = fieldTable(site).get(fieldId);
    const applies = field !== undefined && appliesTo(field, after.projectId, after.issueTypeId);
    if (!applies && rule.parameters['ignoreContext'] === 'true') return [];
    if (hasValue(attempt, fieldId)) return [];
    const message = rule.parameters['errorMessage'];
    const own = message === undefined || message === '' ? undefined : message;
    return [{ fieldId, message: own ?? `${nameOf(attempt, fieldId)} is required.` }];
  });
}

function refusal(
  attempt: Attempt,
  rule: WorkflowRule,
  fieldId: string,
  standard: string,
): readonly ValidatorFailure[] {
  const message = rule.parameters['errorMessage'];
  const own = message === undefined || message === '' ? undefined : message;
  return [{ fieldId, message: own ?? `${nameOf(attempt, fieldId)} ${standard}` }];
}

function changed(attempt: Attempt, rule: WorkflowRule, fieldId: string) {
  const exempt = listParameter(rule, 'groupsExemptFromValidation');
  const account = accounts(attempt.site).get(actingAccount(attempt.site, attempt.caller));
  const groups = account?.groups.map((name) => groupIdOf(attempt.site, name)) ?? [];
  if (groups.some((id) => exempt.includes(id))) return [];
  const before = JSON.stringify(attempt.before?.fields[fieldId]);
  if (before !== JSON.stringify(attempt.after.fields[fieldId])) return [];
  return refusal(attempt, rule, fieldId, 'must be modified during the transition.');
}

function textOf({ site, after }: Attempt, fieldId: string): string {
  const field = fieldTable(site).get(fieldId);
  const stored = after.fields[fieldId];
  if (field === undefined || isEmptyValue(stored)) return '';
  return codecOf(field)?.describe(stored, site, field).text ?? '';
}

function matching(attempt: Attempt, rule: WorkflowRule, fieldId: string) {
  const expression = new RegExp(rule.parameters['regexp'] ?? '');
  if (expression.test(textOf(attempt, fieldId))) return [];
  return refusal(attempt, rule, fieldId, 'does not match the expected pattern.');
}

function single(attempt: Attempt, rule: WorkflowRule, fieldId: string) {
  const stored = attempt.after.fields[fieldId];
  const count = Array.isArray(stored) ? stored.length : isEmptyValue(stored) ? 0 : 1;
  return count === 1 ? [] : refusal(attempt, rule, fieldId, 'must have a single value.');
}

/** The `system:validate-field-value` rule: which of its checks fail. */
export function fieldValueFailures(
  attempt: Attempt,
  rule: WorkflowRule,
): readonly ValidatorFailure[] {
  const { ruleType, fieldKey = '', date1FieldKey = '' } = rule.parameters;
  switch (ruleType) {
    case 'fieldRequired':
      return required(attempt, rule);
    case 'fieldChanged':
      return changed(attempt, rule, fieldKey);
    case 'fieldMatchesRegularExpression':
      return matching(attempt, rule, fieldKey);
    case 'fieldHasSingleValue':
      return single(attempt, rule, fieldKey);
    case 'dateFieldComparison':
      if (datesCompare(attempt.after, rule)) return [];
      return refusal(attempt, rule, date1FieldKey, 'does not compare as the workflow asks.');
    case 'windowDateComparison':
      if (withinDays(attempt.after, rule)) return [];
      return refusal(attempt, rule, date1FieldKey, 'is too far from the date it is compared with.');
    default:
      throw new NotModelled(`the field validator ${String(ruleType)}`);
  }
}
