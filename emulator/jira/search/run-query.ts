import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { issues, type IssueRecord } from '../model/issue';
import { compileQuery } from './compile-query';
import { narrowingOf } from './narrowing';
import { queryScope } from './query-scope';
import { resultsOf, type Results } from './results';
import { jqlError, type Predicate } from './search-field';
import { searchIndex } from './search-index';

/** Every issue that a query finds and the caller sees. */
export function runQuery(
  site: Site,
  caller: Caller,
  jql: string,
  options: { readonly unbounded: 'refused' | 'allowed' },
): Results {
  const scope = queryScope(site, caller);
  const compiled = compileQuery(jql, scope);
  const { matches, bounded } = compiled;
  if (!bounded && options.unbounded === 'refused') {
    throw jqlError(
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  }
  const found: IssueRecord[] = [];
  for (const issue of candidates(site, matches)) {
    if (matches(issue) && scope.seesIssue(issue)) found.push(issue);
  }
  return resultsOf(found, compiled);
}

/** The issues that have to be looked at: those that the search index leaves, or all. */
function candidates(site: Site, matches: Predicate): Iterable<IssueRecord> {
  const narrowing = narrowingOf(matches);
  return narrowing === undefined ? issues(site).values() : searchIndex(site).candidates(narrowing);
}
