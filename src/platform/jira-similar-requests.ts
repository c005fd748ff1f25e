import { route } from '@forge/api';
import { z } from 'zod';
import type { Desk } from '../domain/desk';
import type { DeclinedRequestMatch, OpenRequestMatch } from '../domain/similar';
import { decisionProperty, similarRequestsJql } from '../domain/similar-requests';
import type { SimilarRequests } from '../usecases/ports/similar-requests';
import { sender, unexpected, type Actor } from './product-request';
import { manyValues, singleValue } from './request-codec';

const pageLength = 100;
/** Older requests are not compared: twenty calls are what an answer may cost. */
const mostPages = 20;

const issue = z.object({
  id: z.coerce.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string().nullish(),
    status: z.object({ id: z.coerce.string(), name: z.string() }),
    reporter: z.object({ accountId: z.string() }).nullish(),
  }),
  properties: z.record(z.string(), z.unknown()).default({}),
});
const page = z.object({ issues: z.array(issue), nextPageToken: z.string().nullish() });
const note = z.object({ reason: z.string() });

/** Requests to compare drafts with, read by the actor. */
export function jiraSimilarRequests(actor: Actor): SimilarRequests {
  const send = sender('jira', actor);
  return {
    async newest(desk, accountId) {
      const { assetType, industry, purpose } = desk.fields;
      const asked = {
        jql: similarRequestsJql(desk),
        fields: ['summary', 'status', 'reporter', assetType, industry, purpose],
        properties: [decisionProperty],
        maxResults: pageLength,
      };
      const found: z.output<typeof issue>[] = [];
      let token: string | undefined;
      for (let pages = 0; pages < mostPages; pages += 1) {
        const body = token === undefined ? asked : { ...asked, nextPageToken: token };
        const reply = await send('POST', route`/rest/api/3/search/jql`, body);
        if (reply.status !== 200) throw unexpected('Searching similar requests', reply);
        const { issues, nextPageToken } = page.parse(reply.body);
        found.push(...issues);
        token = nextPageToken ?? undefined;
        if (token === undefined) break;
      }
      return found.map((each) => matchOf(desk, accountId, each));
    },
  };
}

function matchOf(
  desk: Desk,
  accountId: string,
  { id, key, fields, properties }: z.output<typeof issue>,
): OpenRequestMatch | DeclinedRequestMatch {
  const described = {
    id,
    key,
    path: `/browse/${key}`,
    title: fields.summary ?? key,
    text: singleValue(fields[desk.fields.purpose]) ?? '',
    type: singleValue(fields[desk.fields.assetType]) ?? '',
    industries: manyValues(fields[desk.fields.industry]),
  };
  if (fields.status.id !== desk.statuses.Declined) {
    const own = fields.reporter?.accountId === accountId;
    return { kind: 'open-request', ...described, status: fields.status.name, own };
  }
  const decided = note.safeParse(properties[decisionProperty]);
  const reason = decided.success ? { reason: decided.data.reason } : {};
  return { kind: 'declined-request', ...described, ...reason };
}
