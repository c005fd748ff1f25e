import type { Operand } from '@atlaskit/jql-ast';
import { dateFunction, instantOperand } from './date-operand';
import { functionIds, namedFunction, wrongValue } from './functions/known-functions';
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

/** Ids that an operand means for a field of references. */
export function referenceKeys(
  field: ReferenceField,
  operand: SingleOperand,
  scope: QueryScope,
): readonly string[] {
  switch (operand.operandType) {
    case 'keyword':
      return [];
    case 'function':
      return functionIds(field, operand, scope);
    case 'value': {
      const keys = field.resolve(operand.value);
      if (keys === undefined) throw noSuchValue(operand.value, field.label);
      return keys;
    }
  }
}

/** The instant (ms) that an operand means. */
export function instantValue(
  field: InstantField | DayField,
  operand: SingleOperand,
  scope: QueryScope,
): number {
  if (operand.operandType === 'value') {
    return instantOperand(operand.value, `field '${field.label}'`, scope);
  }
  if (operand.operandType === 'keyword') throw noSuchValue('EMPTY', field.label);
  const name = operand.function.value;
  const args = operand.arguments.map((each) => each.value);
  const instant = dateFunction(name, args, scope);
  if (instant !== undefined) return instant;
  namedFunction(scope, name, field.label);
  throw wrongValue(name, field.label);
}

/** The day that an operand means in the person's zone. */
export function dayValue(field: DayField, operand: SingleOperand, scope: QueryScope): string {
  return dayOf(instantValue(field, operand, scope), scope.timeZone);
}

/** The number that an operand means. */
export function numberValue(field: NumberField, operand: SingleOperand, scope: QueryScope): number {
  if (operand.operandType === 'value') {
    const number = Number(operand.value);
    if (operand.value.trim() !== '' && Number.isFinite(number)) return number;
    throw jqlError(`The value '${operand.value}' for the field '${field.label}' is not a number.`);
  }
  const name = operand.operandType === 'function' ? operand.function.value : 'EMPTY';
  if (operand.operandType === 'function') namedFunction(scope, name, field.label);
  throw wrongValue(name, field.label);
}
