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

/** Reads the requests of a board as the person: the first page, or the one of the given token. */
export function readRequests(settings: BoardSettings, nextPageToken?: string) {
  return askJira(
    {
      path: '/rest/api/3/search/jql',
      method: 'POST',
      body: {
        jql: settings.jql,
        fields: [...systemFields, ...Object.values(settings.fields)],
        maxResults: pageLength,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      },
    },
    searchPage(settings.fields),
  );
}

/** Reads the board: where requests are, then the requests themselves in score order. */
export async function readBoard(): Promise<Answer<Board>> {
  const settings = await call('getTriageBoard', {});
  if (!settings.ok) return settings;
  const page = await readRequests(settings.value);
  if (!page.ok) return page;
  const { issues: requests, nextPageToken } = page.value;
  return { ok: true, value: { settings: settings.value, requests, nextPageToken } };
}
