import type { Caller } from '../../../caller';
import type { Site } from '../../../site';
import { JiraError } from '../../errors';
import type { IssueRecord } from '../../model/issue';
import { pageStart, pageToken } from '../../search/page-token';
import type { Results } from '../../search/results';
import { runQuery } from '../../search/run-query';
import type { PagedJql, ScrolledJql } from './request-body';

/** Issues that a query brought, and what the answer says of them. */
export interface LoadedIssues {
  readonly rows: readonly IssueRecord[];
  readonly meta: unknown;
}

/** An evaluation loads so many issues at once; a request for more gets these. */
const MOST_ISSUES = 1000;

interface Found {
  /** Undefined for a query that is wrong. */
  readonly issues: Results | undefined;
  readonly warnings: readonly string[];
}

function found(site: Site, caller: Caller, { query, validation }: PagedJql): Found {
  try {
    return { issues: runQuery(site, caller, query, { unbounded: 'allowed' }), warnings: [] };
  } catch (error) {
    if (validation === 'strict' || !(error instanceof JiraError)) throw error;
    return { issues: undefined, warnings: error.body.errorMessages };
  }
}

/** A page of issues by its offset. Throws 400 for a query that is wrong, unless it is to be a warning. */
export function issuesByOffset(site: Site, caller: Caller, jql: PagedJql): LoadedIssues {
  const { issues, warnings } = found(site, caller, jql);
  const maxResults = Math.min(jql.maxResults ?? MOST_ISSUES, MOST_ISSUES);
  const rows = issues?.page(jql.startAt, maxResults) ?? [];
  const meta = {
    startAt: jql.startAt,
    maxResults,
    count: rows.length,
    totalCount: issues?.count ?? 0,
    ...(jql.validation === 'warn' ? { validationWarnings: warnings } : {}),
  };
  return { rows, meta };
}

/** A page of issues by its token, which is null on the last page. Throws 400 for a query that is wrong or restricts nothing. */
export function issuesByToken(site: Site, caller: Caller, jql: ScrolledJql): LoadedIssues {
  const issues = runQuery(site, caller, jql.query, { unbounded: 'refused' });
  const start = pageStart(jql.nextPageToken ?? undefined, issues);
  const length = Math.min(jql.maxResults ?? MOST_ISSUES, MOST_ISSUES);
  const rows = issues.page(start, length);
  const end = start + rows.length;
  const last = rows.at(-1);
  const isLast = end >= issues.count || last === undefined;
  return { rows, meta: { nextPageToken: isLast ? null : pageToken(issues, last), isLast } };
}
