import type { Operand, Predicate as HistoryPredicate, TerminalClause } from '@atlaskit/jql-ast';
import { NotModelled } from '../../not-modelled';
import { isEmptyOperand, referenceKeys, singleOperands } from '../operands';
import type { QueryScope } from '../query-scope';
import {
  jqlError,
  noSuchValue,
  type Predicate,
  type ReferenceField,
  type SearchField,
} from '../search-field';
import { changesOf, everNamed, spansOf, type HistoricValue } from './field-history';
import { historyCondition } from './history-conditions';

const HISTORY_OPERATOR = /^(was|changed)/;

/** Whether an operator looks at the history of a field. */
export const isHistoryOperator = (operator: string): boolean => HISTORY_OPERATOR.test(operator);

interface HistoricField extends ReferenceField {
  readonly history: string;
}

function historic(field: SearchField): HistoricField {
  if (field.kind === 'reference' && field.history !== undefined) {
    return { ...field, history: field.history };
  }
  if (field.label === 'fixVersion') {
    throw new NotModelled("the history of the JQL field 'fixVersion'");
  }
  throw jqlError(`History searches do not support the '${field.label}' field.`);
}

/**
 * Values as the history keeps them. A word means the value of that name today, and any that had the
 * name when the field changed; a name that neither exists nor existed is refused.
 */
function historicValues(
  field: HistoricField,
  operand: Operand,
  scope: QueryScope,
): (value: HistoricValue) => boolean {
  const all = singleOperands(operand);
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const each of all) {
    if (each.operandType === 'value' && field.resolve(each.value) === undefined) {
      if (!everNamed(scope.site, field.history, each.value)) {
        throw noSuchValue(each.value, field.label);
      }
    } else for (const id of referenceKeys(field, each, scope)) ids.add(id);
    if (each.operandType === 'value') names.add(each.value.toLowerCase());
  }
  const empty = all.some(isEmptyOperand) || ids.has('');
  return ({ id, name }) => {
    if (id === undefined) return empty;
    return ids.has(id) || names.has(id) || (name !== undefined && names.has(name));
  };
}

function was(
  field: HistoricField,
  operand: Operand,
  predicates: readonly HistoryPredicate[],
  scope: QueryScope,
): Predicate {
  const wanted = historicValues(field, operand, scope);
  const holds = historyCondition(predicates, scope);
  return (issue) =>
    spansOf(scope.site, issue, field.history, field.keys(issue)[0]).some(
      (span) => wanted(span.value) && holds(span),
    );
}

function changed(
  field: HistoricField,
  predicates: readonly HistoryPredicate[],
  scope: QueryScope,
): Predicate {
  const holds = historyCondition(predicates, scope);
  const values = (operator: 'from' | 'to') =>
    predicates.flatMap((each) =>
      each.operator.value === operator && each.operand !== undefined
        ? [historicValues(field, each.operand, scope)]
        : [],
    );
  const [from, to] = [values('from'), values('to')];
  return (issue) =>
    changesOf(scope.site, issue, field.history).some(
      (change) =>
        from.every((wanted) => wanted(change.from)) &&
        to.every((wanted) => wanted(change.to)) &&
        holds({ start: change.at, end: change.at + 1, by: change.by }),
    );
}

/** Compiles `WAS`, `WAS NOT`, `WAS IN`, `WAS NOT IN` and `CHANGED` of one field. */
export function compileHistory(
  field: SearchField,
  clause: TerminalClause,
  negated: boolean,
  scope: QueryScope,
): Predicate {
  const known = historic(field);
  const { operator, operand, predicates } = clause;
  if (operator?.value === 'changed') {
    const test = changed(known, predicates, scope);
    return negated ? (issue) => !test(issue) : test;
  }
  if (operand === undefined) throw jqlError('Error in the JQL Query: The query cannot be parsed.');
  const test = was(known, operand, predicates, scope);
  const never = operator?.value.startsWith('was not') === true;
  return never !== negated ? (issue) => !test(issue) : test;
}
