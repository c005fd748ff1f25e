import { route } from '@forge/api';
import { z } from 'zod';
import type { AssetRequest } from '../domain/asset-request';
import type { Desk } from '../domain/desk';
import type { Requests } from '../usecases/ports/requests';
import { sender, unexpected, type Actor, type Send } from './product-request';
import { parseRequest, requestFieldIds } from './request-codec';

const page = z.object({ issues: z.array(z.unknown()), nextPageToken: z.string().nullish() });

/** Requests read as the person or as the app. */
export function jiraRequests(actor: Actor): Requests {
  const send = sender('jira', actor);
  return {
    async find(desk, issue, modified = {}) {
      const fields = requestFieldIds(desk).join(',');
      const reply = await send('GET', route`/rest/api/3/issue/${issue}?fields=${fields}`);
      if ([401, 403, 404].includes(reply.status)) return undefined;
      if (reply.status !== 200) throw unexpected('Reading a request', reply);
      return parseRequest(desk, reply.body, modified);
    },
    async search(desk, jql, most = longestPage) {
      return (await searchPage(send, desk, jql, { most })).requests;
    },
    async searchAll(desk, jql) {
      const first = await searchPage(send, desk, jql);
      const all = [...first.requests];
      for (let { next } = first; next !== undefined;) {
        const more = await searchPage(send, desk, jql, { token: next });
        all.push(...more.requests);
        next = more.next;
      }
      return all;
    },
  };
}

type FoundPage = { readonly requests: readonly AssetRequest[]; readonly next?: string };

/** Jira's own most for a page with fields. */
const longestPage = 100;

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-jql-post */
async function searchPage(
  send: Send,
  desk: Desk,
  jql: string,
  { token, most = longestPage }: { readonly token?: string; readonly most?: number } = {},
): Promise<FoundPage> {
  const reply = await send('POST', route`/rest/api/3/search/jql`, {
    jql,
    fields: requestFieldIds(desk),
    maxResults: most,
    ...(token === undefined ? {} : { nextPageToken: token }),
  });
  if (reply.status !== 200) throw unexpected('Searching requests', reply);
  const { issues, nextPageToken } = page.parse(reply.body);
  const requests = issues.map((issue) => parseRequest(desk, issue));
  return { requests, ...(nextPageToken ? { next: nextPageToken } : {}) };
}
