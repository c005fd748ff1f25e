import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { issues, type IssueRecord } from '../model/issue';
import { compileQuery } from './compile-query';
import { queryScope } from './query-scope';
import { jqlError } from './search-field';

/** Every issue that a query finds and the caller sees, in the order that the query asks for. */
export function runQuery(
  site: Site,
  caller: Caller,
  jql: string,
  options: { readonly unbounded: 'refused' | 'allowed' },
): readonly IssueRecord[] {
  const scope = queryScope(site, caller);
  const { matches, order, bounded } = compileQuery(jql, scope);
  if (!bounded && options.unbounded === 'refused') {
    throw jqlError(
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  }
  const found: IssueRecord[] = [];
  for (const issue of issues(site).values()) {
    if (matches(issue) && scope.seesIssue(issue)) found.push(issue);
  }
  return found.sort(order);
}
