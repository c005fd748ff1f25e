import {
  JastBuilder,
  JQLSyntaxError,
  ORDER_BY_DIRECTION_DESC,
  type Clause,
  type OrderByField,
} from '@atlaskit/jql-ast';
import { compileTerminal } from './compile-terminal';
import { allOf, anyOf } from './narrowing';
import type { QueryScope } from './query-scope';
import type { Order } from './results';
import { jqlError, type Predicate, type SortValue } from './search-field';
import { searchField } from './search-fields';

/** A query made ready to run over many issues. */
export interface CompiledQuery {
  readonly matches: Predicate;
  readonly order: Order;
  /** Whether the query restricts anything at all. */
  readonly bounded: boolean;
}

/** Negation goes down to the operators, so that `NOT a = b` means `a != b` and passes over empty fields. */
function compileClause(clause: Clause, negated: boolean, scope: QueryScope): Predicate {
  switch (clause.clauseType) {
    case 'terminal':
      return compileTerminal(clause, negated, scope);
    case 'not':
      return compileClause(clause.clause, !negated, scope);
    case 'compound': {
      const tests = clause.clauses.map((inner) => compileClause(inner, negated, scope));
      const all = (clause.operator.value === 'and') !== negated;
      return all ? allOf(tests) : anyOf(tests);
    }
  }
}

/** Empty fields come last whichever way the order goes. */
function compare(value: SortValue, direction: 1 | -1): Order {
  return (left, right) => {
    const [one, other] = [value(left), value(right)];
    if (one === other) return 0;
    if (one === undefined) return 1;
    if (other === undefined) return -1;
    return one < other ? -direction : direction;
  };
}

function orderOf(fields: readonly OrderByField[], scope: QueryScope): Order {
  const orders = fields.map(({ field, direction }) => {
    const down = direction?.value === ORDER_BY_DIRECTION_DESC;
    return compare(searchField(scope, field.value).sort, down ? -1 : 1);
  });
  const newestFirst: Order = (left, right) => Number(right.id) - Number(left.id);
  return (left, right) => {
    for (const order of orders) {
      const result = order(left, right);
      if (result !== 0) return result;
    }
    return newestFirst(left, right);
  };
}

function syntaxError(error: Error): Error {
  const place =
    error instanceof JQLSyntaxError
      ? ` (line ${error.line}, character ${error.charPositionInLine + 1})`
      : '';
  return jqlError(`Error in the JQL Query: ${error.message}.${place}`);
}

/** Compiles JQL. Throws 400 with Jira's sentence for syntax, fields, values and operators that are wrong. */
export function compileQuery(jql: string, scope: QueryScope): CompiledQuery {
  const { query, errors } = new JastBuilder().build(jql);
  const [error] = errors;
  if (error !== undefined) throw syntaxError(error);
  const where = query?.where;
  return {
    matches: where === undefined ? () => true : compileClause(where, false, scope),
    order: orderOf(query?.orderBy?.fields ?? [], scope),
    bounded: where !== undefined,
  };
}
