import {
  ORDER_BY_DIRECTION_DESC,
  type Clause,
  type OrderByField,
  type Query,
} from '@atlaskit/jql-ast';
import { JiraError } from '../errors';
import { compileTerminal } from './compile-terminal';
import { allOf, anyOf } from './narrowing';
import { parseJql } from './parse/parse-jql';
import type { QueryScope } from './query-scope';
import { jqlError, type Predicate, type SortValue } from './search-field';
import { sortValue } from './search-fields';
import { sortingBy, type SortColumn, type Sorting } from './sorting';

/** A query made ready to run over many issues. */
export interface CompiledQuery extends Sorting {
  readonly matches: Predicate;
  /** Whether the query restricts anything at all. */
  readonly bounded: boolean;
}

/** Takes what is wrong with a part of a query, so that a person reads all of it at once. */
type Complain = (error: JiraError) => void;

const nothing: Predicate = () => false;

/** Runs a part of the compilation; what Jira says against it goes to `complain`, and `otherwise` stands in. */
function attempt<Part>(complain: Complain, part: () => Part, otherwise: Part): Part {
  try {
    return part();
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    complain(error);
    return otherwise;
  }
}

/** Negation goes down to the operators, so that `NOT a = b` means `a != b` and passes over empty fields. */
function compileClause(
  clause: Clause,
  negated: boolean,
  scope: QueryScope,
  complain: Complain,
): Predicate {
  switch (clause.clauseType) {
    case 'terminal':
      return attempt(complain, () => compileTerminal(clause, negated, scope), nothing);
    case 'not':
      return compileClause(clause.clause, !negated, scope, complain);
    case 'compound': {
      const tests = clause.clauses.map((inner) => compileClause(inner, negated, scope, complain));
      const all = (clause.operator.value === 'and') !== negated;
      return all ? allOf(tests) : anyOf(tests);
    }
  }
}

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
const MOST_SORT_FIELDS = 7;

function sortingOf(
  fields: readonly OrderByField[],
  scope: QueryScope,
  complain: Complain,
): Sorting {
  if (fields.length > MOST_SORT_FIELDS) {
    complain(jqlError(`The orderBy clause can contain a maximum of ${MOST_SORT_FIELDS} fields.`));
  }
  const unordered: SortValue = () => undefined;
  const columns = fields.map(({ field, direction }): SortColumn => {
    const value = attempt(complain, () => sortValue(scope, field.value), unordered);
    return { value, descending: direction?.value === ORDER_BY_DIRECTION_DESC };
  });
  return sortingBy(columns);
}

/** Compiles a parsed query; what is wrong with its parts goes to `complain`. */
export function compileParsed(
  { where, orderBy }: Query,
  scope: QueryScope,
  complain: Complain,
): CompiledQuery {
  return {
    matches: where === undefined ? () => true : compileClause(where, false, scope, complain),
    ...sortingOf(orderBy?.fields ?? [], scope, complain),
    bounded: where !== undefined,
  };
}

/**
 * Compiles JQL. Throws 400 with Jira's sentences for syntax, fields, values and operators that are
 * wrong, and 501 for what Jira has and the emulator does not.
 */
export function compileQuery(jql: string, scope: QueryScope): CompiledQuery {
  const { query, error } = parseJql(jql);
  if (query === undefined) throw jqlError(error);
  const sentences: string[] = [];
  const complain: Complain = ({ body }) => void sentences.push(...body.errorMessages);
  const compiled = compileParsed(query, scope, complain);
  if (sentences.length > 0) throw new JiraError(400, [...new Set(sentences)]);
  return compiled;
}
