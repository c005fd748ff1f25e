import type { Operand, Query, ValueOperand } from '@atlaskit/jql-ast';
import { terminalClauses } from './parse-jql';

/** A value in a query, with the field that it is compared with. */
export interface NamedOperand {
  readonly field: string;
  readonly operand: ValueOperand;
}

function valuesIn(operand: Operand): readonly ValueOperand[] {
  if (operand.operandType === 'list') return operand.values.flatMap(valuesIn);
  return operand.operandType === 'value' ? [operand] : [];
}

/** Every plain value of a query, those of `BY`, `FROM` and `TO` too; for `BY` the field is `by`. */
function namedOperands(query: Query): readonly NamedOperand[] {
  const clauses = query.where === undefined ? [] : terminalClauses(query.where);
  return clauses.flatMap(({ field, operand, predicates }) => [
    ...(operand === undefined ? [] : valuesIn(operand)).map((value) => ({
      field: field.value,
      operand: value,
    })),
    ...predicates.flatMap((predicate) => {
      const of = { by: 'by', from: field.value, to: field.value };
      const name = Object.entries(of).find(([each]) => each === predicate.operator.value)?.[1];
      if (name === undefined || predicate.operand === undefined) return [];
      return valuesIn(predicate.operand).map((value) => ({ field: name, operand: value }));
    }),
  ]);
}

/**
 * A query with some of its values replaced and every other character as it was.
 * @param replace the new text of a value as it is to stand in the query; undefined leaves it
 */
export function replaceOperands(
  jql: string,
  query: Query,
  replace: (named: NamedOperand) => string | undefined,
): string {
  const changes = namedOperands(query).flatMap((named) => {
    const { position } = named.operand;
    const text = replace(named);
    return text === undefined || position === null ? [] : [{ position, text }];
  });
  return changes
    .sort((left, right) => right.position[0] - left.position[0])
    .reduce((changed, { position: [start, end], text }) => {
      return changed.slice(0, start) + text + changed.slice(end);
    }, jql);
}
