import { route } from '@forge/api';
import { z } from 'zod';
import type { DealFailure } from './crm/deal-failure';
import { jiraFailure } from './jira-deal-failure';
import { histories, type Histories, type OpportunityIssue } from './opportunity-codec';
import { unexpected, type Send } from './product-request';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-changelog-bulkfetch-post */
const mostIssues = 1_000;
const mostFields = 10;
const mostEntries = 10_000;

const page = z.object({
  issueChangeLogs: z.array(z.object({ issueId: z.coerce.string(), changeHistories: histories })),
  nextPageToken: z.string().nullish(),
});

export type PastOfIssues =
  /** By id of the issue; one that is not in it has no such changes. */
  | { readonly kind: 'read'; readonly histories: ReadonlyMap<string, Histories> }
  | { readonly kind: 'failed'; readonly failure: DealFailure };

/** Changes of some fields of many issues. */
export async function readHistories(
  send: Send,
  issues: readonly OpportunityIssue[],
  fields: readonly string[],
): Promise<PastOfIssues> {
  const found = new Map<string, Histories>();
  if (fields.length === 0) return { kind: 'read', histories: found };
  try {
    for (let start = 0; start < issues.length; start += mostIssues) {
      const ids = issues.slice(start, start + mostIssues).map(({ id }) => id);
      await readPages(send, ids, fields.slice(0, mostFields), found);
    }
    return { kind: 'read', histories: found };
  } catch (error) {
    return { kind: 'failed', failure: jiraFailure(error) };
  }
}

async function readPages(
  send: Send,
  issueIdsOrKeys: readonly string[],
  fieldIds: readonly string[],
  found: Map<string, Histories>,
): Promise<void> {
  let nextPageToken: string | undefined;
  do {
    const reply = await send('POST', route`/rest/api/3/changelog/bulkfetch`, {
      issueIdsOrKeys,
      fieldIds,
      maxResults: mostEntries,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    if (reply.status !== 200) throw unexpected('Reading histories of opportunities', reply);
    const { issueChangeLogs, nextPageToken: next } = page.parse(reply.body);
    for (const { issueId, changeHistories } of issueChangeLogs) {
      found.set(issueId, [...(found.get(issueId) ?? []), ...changeHistories]);
    }
    nextPageToken = next ?? undefined;
  } while (nextPageToken !== undefined);
}
