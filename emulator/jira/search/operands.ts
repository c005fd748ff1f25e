import type { Operand } from '@atlaskit/jql-ast';
import { accounts } from '../../identity';
import { belongings } from '../issues/issue-index';
import { findIssue } from '../issues/find-issue';
import { issueLinks } from '../issues/links/issue-links';
import { findGroup } from '../model/group';
import { dateFunction, instantOperand } from './date-operand';
import type { QueryScope } from './query-scope';
import {
  jqlError,
  noSuchValue,
  type DayField,
  type InstantField,
  type NumberField,
  type ReferenceField,
} from './search-field';
import { dayOf } from './zoned-time';

/** One value of the right-hand side: EMPTY, or something to compare with. */
export type SingleOperand = Exclude<Operand, { readonly operandType: 'list' }>;

/** The values on the right-hand side, with nested lists laid flat. */
export function singleOperands(operand: Operand): readonly SingleOperand[] {
  return operand.operandType === 'list' ? operand.values.flatMap(singleOperands) : [operand];
}

export const isEmptyOperand = (operand: SingleOperand): boolean =>
  operand.operandType === 'keyword';

function noFunction(name: string, label: string): Error {
  return jqlError(`Unable to find JQL function '${name}()' for the field '${label}'.`);
}

function members(scope: QueryScope, group: string): readonly string[] {
  const found = findGroup(scope.site, group);
  if (found === undefined) {
    throw jqlError(
      `Function 'membersOf' can not generate a list of usernames for group '${group}'; the group does not exist.`,
    );
  }
  const belong = accounts(scope.site).filter((account) => account.groups.includes(found.name));
  return belong.map((account) => account.accountId);
}

function linked(scope: QueryScope, idOrKey: string): readonly string[] {
  const issue = findIssue(scope.site, idOrKey);
  if (issue === undefined || !scope.seesIssue(issue)) {
    throw jqlError(`Issue '${idOrKey}' could not be found in function 'linkedIssues'.`);
  }
  return belongings(scope.site, issue.id).links.flatMap((id) => {
    const link = issueLinks(scope.site).get(id);
    if (link === undefined) return [];
    return [link.inwardIssueId === issue.id ? link.outwardIssueId : link.inwardIssueId];
  });
}

/** Ids that an operand means for a field of references. */
export function referenceKeys(
  field: ReferenceField,
  operand: SingleOperand,
  scope: QueryScope,
): readonly string[] {
  if (operand.operandType === 'keyword') return [];
  if (operand.operandType === 'value') {
    const keys = field.resolve(operand.value);
    if (keys === undefined) throw noSuchValue(operand.value, field.label);
    return keys;
  }
  const name = operand.function.value;
  const [argument = ''] = operand.arguments.map((each) => each.value);
  switch (name.toLowerCase()) {
    case 'currentuser':
      return scope.accountId === undefined ? [] : [scope.accountId];
    case 'membersof':
      return members(scope, argument);
    case 'linkedissues':
      return linked(scope, argument);
    default:
      throw noFunction(name, field.label);
  }
}

/** The instant (ms) that an operand means. */
export function instantValue(
  field: InstantField | DayField,
  operand: SingleOperand,
  scope: QueryScope,
): number {
  if (operand.operandType === 'value') return instantOperand(operand.value, field, scope);
  if (operand.operandType === 'keyword') throw noSuchValue('EMPTY', field.label);
  const args = operand.arguments.map((each) => each.value);
  const instant = dateFunction(operand.function.value, args, scope);
  if (instant === undefined) throw noFunction(operand.function.value, field.label);
  return instant;
}

/** The day that an operand means in the person's zone. */
export function dayValue(field: DayField, operand: SingleOperand, scope: QueryScope): string {
  return dayOf(instantValue(field, operand, scope), scope.timeZone);
}

/** The number that an operand means. */
export function numberValue(field: NumberField, operand: SingleOperand): number {
  if (operand.operandType === 'value') {
    const number = Number(operand.value);
    if (operand.value.trim() !== '' && Number.isFinite(number)) return number;
    throw jqlError(`The value '${operand.value}' for the field '${field.label}' is not a number.`);
  }
  const name = operand.operandType === 'function' ? operand.function.value : 'EMPTY';
  throw noFunction(name, field.label);
}
