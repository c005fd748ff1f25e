import type { Answer } from '../../../src/contract/answer';
import { askJira } from '../../bridge/product';
import { readSenders } from './read-senders';
import { searchPage, systemFields, type MyIssue, type RequestForm } from './my-issue';

export type MyRequestList = {
  readonly issues: readonly MyIssue[];
  /** Jira has more than were read. */
  readonly hasMore: boolean;
};

/** Jira's own most for a page with fields. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
const pageLength = 100;

const isMyTurn = ({ status, joined }: MyIssue) => status === 'Needs info' && !joined;

/**
 * Reads what the person has asked for or joined, newest first, by one search as the person, and one more
 * for who sent back what waits for them.
 * @param changed ids of issues whose newest state the search must know
 */
export async function readMyRequests(
  form: RequestForm,
  changed: readonly string[],
): Promise<Answer<MyRequestList>> {
  const { jql, fields, questions } = form.myRequests;
  const reconcileIssues = changed.slice(0, 50).map(Number);
  const page = await askJira(
    {
      path: '/rest/api/3/search/jql',
      method: 'POST',
      body: {
        jql,
        fields: [...systemFields, ...Object.values(fields), ...Object.values(questions)],
        maxResults: pageLength,
        ...(reconcileIssues.length === 0 ? {} : { reconcileIssues }),
      },
    },
    searchPage(form),
  );
  if (!page.ok) return page;
  const { issues, nextPageToken } = page.value;
  const senders = await readSenders(issues.filter(isMyTurn).map(({ id }) => id));
  const named = issues.map((issue) => ({ ...issue, sentBackBy: senders.get(issue.id) }));
  return { ok: true, value: { issues: named, hasMore: Boolean(nextPageToken) } };
}
