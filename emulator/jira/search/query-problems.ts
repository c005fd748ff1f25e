import type { Query } from '@atlaskit/jql-ast';
import { compileParsed } from './compile-query';
import type { QueryScope } from './query-scope';
import { NoSuchValue } from './search-field';

/** What Jira says against a query that is right in form. Values that do not exist are only warnings. */
export interface QueryProblems {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Checks a parsed query as somebody who may not see everything. Throws 501 for what is not modelled. */
export function queryProblems(query: Query, scope: QueryScope): QueryProblems {
  const errors: string[] = [];
  const warnings: string[] = [];
  compileParsed(query, scope, (error) => {
    const list = error instanceof NoSuchValue ? warnings : errors;
    list.push(...error.body.errorMessages);
  });
  return { errors, warnings };
}
