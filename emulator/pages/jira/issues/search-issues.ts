import { z } from 'zod';
import { sendJson } from '../../http/request';

const foundIssue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.record(z.string(), z.unknown()),
});
export type FoundIssue = z.infer<typeof foundIssue>;

const page = z.object({
  issues: z.array(foundIssue),
  nextPageToken: z.string().nullish(),
});
export type IssuePageOfSearch = z.infer<typeof page>;

export interface IssueSearch {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly maxResults?: number;
  readonly nextPageToken?: string;
}

/** One page of the issues that a query finds. */
export function searchIssues(
  search: IssueSearch,
  signal?: AbortSignal,
): Promise<IssuePageOfSearch> {
  const { nextPageToken, ...rest } = search;
  const body = {
    ...rest,
    maxResults: search.maxResults ?? 50,
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
  };
  return sendJson('POST', '/rest/api/3/search/jql', body, page, signal);
}

/** How many issues a query finds, roughly, as Jira itself counts. */
export async function countIssues(jql: string, signal: AbortSignal): Promise<number> {
  const path = '/rest/api/3/search/approximate-count';
  return (await sendJson('POST', path, { jql }, z.object({ count: z.number() }), signal)).count;
}
