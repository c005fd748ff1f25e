import type { Answer } from '../../src/contract/answer';
import type { CallValue } from '../../src/contract/calls';
import { call } from '../bridge/call';
import { askJira } from '../bridge/product';
import { searchPage, systemFields, type BoardRequest } from './board-request';

export type BoardSettings = CallValue<'getTriageBoard'>;

export type Board = {
  readonly settings: BoardSettings;
  readonly requests: readonly BoardRequest[];
  /** Present when Jira has more requests than were read. */
  readonly nextPageToken?: string | undefined;
};

/** Jira's own most for a page with fields. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
const pageLength = 100;

/** As many issues a search can promise to know the newest state of, from the same page. */
const reconciledMost = 50;

type PageChoice = {
  /** Token of the page to read; without it the first. */
  readonly after?: string | undefined;
  /** Ids of issues whose newest state the search must know, the latest first. */
  readonly changed?: readonly string[];
};

/** Reads a page of a board's requests as the person. */
export function readRequests(settings: BoardSettings, { after, changed = [] }: PageChoice) {
  const reconcileIssues = changed.slice(0, reconciledMost).map(Number);
  return askJira(
    {
      path: '/rest/api/3/search/jql',
      method: 'POST',
      body: {
        jql: settings.jql,
        fields: [...systemFields, ...Object.values(settings.fields)],
        maxResults: pageLength,
        ...(reconcileIssues.length === 0 ? {} : { reconcileIssues }),
        ...(after === undefined ? {} : { nextPageToken: after }),
      },
    },
    searchPage(settings.fields),
  );
}

/**
 * Reads the board: where requests are, then the requests themselves in score order.
 *
 * @param least reads on until so many are there or no more exist.
 * @param changed ids of issues whose newest state has to count, the latest first.
 */
export async function readBoard(least: number, changed: readonly string[]): Promise<Answer<Board>> {
  const settings = await call('getTriageBoard', {});
  if (!settings.ok) return settings;
  let requests: readonly BoardRequest[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = await readRequests(settings.value, { after: nextPageToken, changed });
    if (!page.ok) return page;
    requests = [...requests, ...page.value.issues];
    nextPageToken = page.value.nextPageToken;
  } while (nextPageToken !== undefined && requests.length < least);
  return { ok: true, value: { settings: settings.value, requests, nextPageToken } };
}
