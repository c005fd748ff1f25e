import { LIST_OPERATORS, type OperatorValue, type TerminalClause } from '@atlaskit/jql-ast';
import { compileValue } from './compile-value';
import { operatorsOf } from './field-operators';
import { namedFunction } from './functions/known-functions';
import { compileHistory, isHistoryOperator } from './history/compile-history';
import { allOf, anyOf } from './narrowing';
import type { QueryScope } from './query-scope';
import { clauseFields } from './search-fields';
import { jqlError, noSuchOperator, type Predicate, type SearchField } from './search-field';

const OPPOSITE: Readonly<Record<string, OperatorValue>> = {
  '=': '!=',
  '!=': '=',
  '~': '!~',
  '!~': '~',
  '>': '<=',
  '<=': '>',
  '<': '>=',
  '>=': '<',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
};

/** Functions that give lists stand alone behind `in`, and all others behind `=` or in parentheses. */
function requireFitting(clause: TerminalClause, field: SearchField, scope: QueryScope): void {
  const { operand, operator } = clause;
  const written = operator?.value ?? '';
  if (operand?.operandType !== 'function' || field.kind !== 'reference') return;
  const { list } = namedFunction(scope, operand.function.value, field.label);
  if (list === LIST_OPERATORS.some((each) => each === written)) return;
  const value = `${operand.function.text}(${operand.arguments.map(({ text }) => text).join(', ')})`;
  throw jqlError(
    list
      ? `Operator '${written}' does not support the list value '${value}' for field '${field.label}'.`
      : `Operator '${written}' does not support the non-list value '${value}' for field '${field.label}'.`,
  );
}

function compileField(
  field: SearchField,
  clause: TerminalClause,
  negated: boolean,
  scope: QueryScope,
): Predicate {
  const written = clause.operator?.value;
  const { operand } = clause;
  if (written === undefined) throw jqlError('Error in the JQL Query: The query cannot be parsed.');
  if (isHistoryOperator(written)) {
    requireFitting(clause, field, scope);
    return compileHistory(field, clause, negated, scope);
  }
  if (!operatorsOf(field).includes(written)) throw noSuchOperator(written, field.label);
  const operator = negated ? OPPOSITE[written] : written;
  if (operator === undefined || operand === undefined) throw noSuchOperator(written, field.label);
  requireFitting(clause, field, scope);
  return compileValue(field, operator, operand, scope);
}

const NEGATIVE: readonly string[] = ['!=', '!~', 'not in', 'is not', 'was not', 'was not in'];

/**
 * Compiles `field operator value` to a test of issues. `negated` turns the operator round. Of several
 * fields with one name any may match, and for a negative operator all must.
 */
export function compileTerminal(
  clause: TerminalClause,
  negated: boolean,
  scope: QueryScope,
): Predicate {
  const fields = clauseFields(scope, clause.field);
  const tests = fields.map((field) => compileField(field, clause, negated, scope));
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  const negative = NEGATIVE.includes(clause.operator?.value ?? '') !== negated;
  return negative ? allOf(tests) : anyOf(tests);
}
