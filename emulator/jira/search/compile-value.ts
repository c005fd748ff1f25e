import type { Operand, OperatorValue } from '@atlaskit/jql-ast';
import type { IssueRecord } from '../model/issue';
import { containment, referenceText } from './compile-text';
import { narrowed } from './narrowing';
import {
  dayValue,
  instantValue,
  isEmptyOperand,
  numberValue,
  referenceKeys,
  singleOperands,
  type SingleOperand,
} from './operands';
import type { QueryScope } from './query-scope';
import {
  noSuchOperator,
  type Predicate,
  type ReferenceField,
  type SearchField,
  type TextField,
} from './search-field';

const COMPARE: Readonly<Record<string, (difference: number) => boolean>> = {
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
};

function isEmptyIn(field: SearchField): Predicate {
  switch (field.kind) {
    case 'reference':
      return (issue) => field.keys(issue).length === 0;
    case 'text':
      return (issue) => field.texts(issue).length === 0;
    case 'number':
    case 'day':
    case 'instant':
      return (issue) => field.value(issue) === undefined;
  }
}

const difference = (left: string | number, right: string | number): number =>
  left === right ? 0 : left < right ? -1 : 1;

/** Values of a field as comparable keys, and the keys that the operands mean. */
function keysIn(
  field: Exclude<SearchField, TextField>,
  operands: readonly SingleOperand[],
  scope: QueryScope,
) {
  const wanted = new Set<string | number>();
  for (const operand of operands) {
    if (field.kind === 'reference') {
      for (const key of referenceKeys(field, operand, scope)) wanted.add(key);
    } else wanted.add(scalar(field, operand, scope));
  }
  const own = (issue: IssueRecord): readonly (string | number)[] => {
    if (field.kind === 'reference') return field.keys(issue);
    const value = field.value(issue);
    return value === undefined ? [] : [value];
  };
  return { wanted, own };
}

type ScalarField = Exclude<SearchField, TextField | ReferenceField>;

function scalar(field: ScalarField, operand: SingleOperand, scope: QueryScope): string | number {
  switch (field.kind) {
    case 'number':
      return numberValue(field, operand, scope);
    case 'day':
      return dayValue(field, operand, scope);
    case 'instant':
      return instantValue(field, operand, scope);
  }
}

/** `''` among the wanted keys stands for an empty field, as the resolution `Unresolved` does. */
function membership(
  field: Exclude<SearchField, TextField>,
  operand: Operand,
  wantedIn: boolean,
  scope: QueryScope,
): Predicate {
  const all = singleOperands(operand);
  const { wanted, own } = keysIn(
    field,
    all.filter((each) => !isEmptyOperand(each)),
    scope,
  );
  const emptyNamed = all.some(isEmptyOperand) || wanted.has('');
  const test: Predicate = (issue) => {
    const keys = own(issue);
    if (keys.length === 0) return wantedIn && emptyNamed;
    return keys.some((key) => wanted.has(key)) === wantedIn;
  };
  if (!wantedIn || emptyNamed || field.kind !== 'reference' || field.indexed === undefined) {
    return test;
  }
  return narrowed(test, { by: 'value', field: field.indexed, values: [...wanted].map(String) });
}

function comparison(
  field: SearchField,
  operator: string,
  operand: Operand,
  scope: QueryScope,
): Predicate {
  const passes = COMPARE[operator];
  const [single] = singleOperands(operand);
  if (passes === undefined || single === undefined || field.kind === 'text') {
    throw noSuchOperator(operator, field.label);
  }
  if (field.kind === 'reference')
    return referenceComparison(field, operator, single, passes, scope);
  const bound = scalar(field, single, scope);
  return (issue) => {
    const value = field.value(issue);
    return value !== undefined && passes(difference(value, bound));
  };
}

function referenceComparison(
  field: ReferenceField,
  operator: string,
  operand: SingleOperand,
  passes: (difference: number) => boolean,
  scope: QueryScope,
): Predicate {
  if (field.compare === undefined || operand.operandType !== 'value') {
    throw noSuchOperator(operator, field.label);
  }
  referenceKeys(field, operand, scope);
  const standing = field.compare(operand.value);
  return (issue) => {
    const difference = standing(issue);
    return difference !== undefined && passes(difference);
  };
}

function equality(
  field: SearchField,
  operator: string,
  operand: Operand,
  scope: QueryScope,
): Predicate {
  if (field.kind === 'text') throw noSuchOperator(operator, field.label);
  if (singleOperands(operand).every(isEmptyOperand)) {
    const empty = isEmptyIn(field);
    return operator === '=' ? empty : (issue) => !empty(issue);
  }
  return membership(field, operand, operator === '=', scope);
}

function emptiness(field: SearchField, operator: string): Predicate {
  const empty = isEmptyIn(field);
  return operator === 'is' ? empty : (issue) => !empty(issue);
}

/** Compiles `operator value` of the present value of a field. The operator is one that the field takes. */
export function compileValue(
  field: SearchField,
  operator: OperatorValue,
  operand: Operand,
  scope: QueryScope,
): Predicate {
  switch (operator) {
    case '=':
    case '!=':
      return equality(field, operator, operand, scope);
    case 'in':
    case 'not in':
      if (field.kind === 'text') throw noSuchOperator(operator, field.label);
      return membership(field, operand, operator === 'in', scope);
    case 'is':
    case 'is not':
      return emptiness(field, operator);
    case '~':
    case '!~':
      if (field.kind === 'text') return containment(field, operand, operator === '~', scope);
      if (field.kind === 'reference' && field.searchable === true) {
        return referenceText(field, operand, operator === '~', scope);
      }
      throw noSuchOperator(operator, field.label);
    default:
      return comparison(field, operator, operand, scope);
  }
}
