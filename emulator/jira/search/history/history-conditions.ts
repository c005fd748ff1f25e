import type { Operand, Predicate, PredicateOperatorValue } from '@atlaskit/jql-ast';
import { dateFunction, instantOperand } from '../date-operand';
import { functionIds, namedFunction } from '../functions/known-functions';
import { namedAccounts } from '../functions/named-account';
import { isEmptyOperand, singleOperands, type SingleOperand } from '../operands';
import type { QueryScope } from '../query-scope';
import { jqlError, type ReferenceField } from '../search-field';
import { instantOf, wallTime } from '../zoned-time';

/** When and by whom something happened: from `start` until before `end` for a value that lasted. */
interface Happening {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

export type HistoryCondition = (happening: Happening) => boolean;

type DatePredicate = Extract<PredicateOperatorValue, 'after' | 'before' | 'on' | 'during'>;

function instant(operand: SingleOperand, operator: DatePredicate, scope: QueryScope): number {
  const of = `predicate '${operator}'`;
  if (operand.operandType === 'value') return instantOperand(operand.value, of, scope);
  const name = operand.operandType === 'function' ? operand.function.value : 'EMPTY';
  if (operand.operandType === 'function') {
    const args = operand.arguments.map(({ value }) => value);
    const found = dateFunction(name, args, scope);
    if (found !== undefined) return found;
    namedFunction(scope, name, operator);
  }
  throw jqlError(`A date for the ${of} provided by the function '${name}' is not valid.`);
}

/** The first and the last ms of the day in which an instant lies, in the person's zone. */
function dayAround(at: number, { timeZone }: QueryScope): readonly [number, number] {
  const midnight = { ...wallTime(at, timeZone), hour: 0, minute: 0 };
  const next = { ...midnight, day: midnight.day + 1 };
  return [instantOf(midnight, timeZone), instantOf(next, timeZone) - 1];
}

function windowOf(
  operator: DatePredicate,
  operand: Operand,
  scope: QueryScope,
): readonly [number, number] {
  const dates = singleOperands(operand);
  const [date, other] = dates;
  if (operator === 'during') {
    if (date === undefined || other === undefined || dates.length > 2) {
      throw jqlError('The DURING predicate must be supplied with exactly 2 date values.');
    }
    return [instant(date, operator, scope), instant(other, operator, scope)];
  }
  if (date === undefined || operand.operandType === 'list') {
    throw jqlError(
      `The ${operator.toUpperCase()} predicate must be supplied with only 1 date value.`,
    );
  }
  const first = instant(date, operator, scope);
  switch (operator) {
    case 'after':
      return [first + 1, Infinity];
    case 'before':
      return [-Infinity, first - 1];
    case 'on':
      return dayAround(first, scope);
  }
}

const somebody: ReferenceField = {
  kind: 'reference',
  of: 'user',
  label: 'by',
  keys: () => [],
  resolve: () => undefined,
};

function authors(operand: Operand, scope: QueryScope): ReadonlySet<string> {
  const ids = singleOperands(operand).flatMap((each) => {
    if (each.operandType === 'function') return functionIds(somebody, each, scope);
    const word = each.operandType === 'value' ? each.value : 'EMPTY';
    const found = isEmptyOperand(each) ? [] : namedAccounts(scope, word);
    if (found.length > 0) return found;
    throw jqlError(`The user '${word}' does not exist and cannot be used in the 'by' predicate.`);
  });
  return new Set(ids);
}

/**
 * Compiles `AFTER`, `BEFORE`, `ON`, `DURING` and `BY`, which all have to hold of the same happening. A
 * value that lasted meets a date when it lasted into it. `FROM` and `TO` are about values: see `compileChanged`.
 * https://support.atlassian.com/jira-software-cloud/docs/jql-operators/
 */
export function historyCondition(
  predicates: readonly Predicate[],
  scope: QueryScope,
): HistoryCondition {
  const conditions = predicates.flatMap(({ operator, operand }): readonly HistoryCondition[] => {
    if (operand === undefined) return [];
    switch (operator.value) {
      case 'from':
      case 'to':
        return [];
      case 'by': {
        const people = authors(operand, scope);
        return [({ by }) => people.has(by)];
      }
      case 'after':
      case 'before':
      case 'on':
      case 'during': {
        const [from, until] = windowOf(operator.value, operand, scope);
        return [({ start, end }) => start <= until && end > from];
      }
    }
  });
  return (happening) => conditions.every((holds) => holds(happening));
}
