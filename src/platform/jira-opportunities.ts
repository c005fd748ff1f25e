import { route } from '@forge/api';
import { z } from 'zod';
import type { NamedDeal, Opportunity } from '../domain/priority/opportunity';
import type { NamedOpportunity, Opportunities } from '../usecases/ports/opportunities';
import { parseOpportunity } from './opportunity-codec';
import { opportunityQuery } from './opportunity-search';
import { sender, unexpected, type Actor, type Send } from './product-request';

/** A search reads so many and gives the best of them: Jira cannot tell open stages from closed ones. */
const mostRead = 50;

/** Everything but what may be long and says nothing about the deal's worth. */
const searchedFields = ['*all', '-comment', '-description', '-worklog', '-attachment'];

const page = z.object({
  issues: z.array(z.looseObject({})),
  names: z.record(z.string(), z.string()).default({}),
});

const end = z.object({ id: z.coerce.string() });
const linking = z.object({
  fields: z.object({
    issuelinks: z
      .array(z.object({ inwardIssue: end.optional(), outwardIssue: end.optional() }))
      .nullish(),
  }),
});

/** Deals kept as Jira issues of type Opportunity; their fields are found by name. */
export function jiraOpportunities(actor: Actor): Opportunities {
  const send = sender('jira', actor);
  return {
    async read(keys) {
      const deals = await Promise.all(
        keys.map(async (key): Promise<[string, NamedDeal]> => {
          const found = await findOpportunity(send, key);
          if (found === undefined) return [key, { kind: 'unknown', reference: key }];
          return [key, { kind: 'known', opportunity: withoutName(found) }];
        }),
      );
      return { deals: new Map(deals) };
    },
    async search(text) {
      const { key, jql } = opportunityQuery(text);
      const named = key === undefined ? undefined : await findOpportunity(send, key);
      if (named !== undefined) return [named];
      return jql === undefined ? [] : searchOpportunities(send, jql);
    },
    async linkedIssueIds(key) {
      const reply = await send('GET', route`/rest/api/3/issue/${key}?fields=issuelinks`);
      if ([400, 401, 403, 404].includes(reply.status)) return [];
      if (reply.status !== 200) throw unexpected('Reading the links of an opportunity', reply);
      const links = linking.parse(reply.body).fields.issuelinks ?? [];
      return links
        .flatMap(({ inwardIssue, outwardIssue }) => [inwardIssue?.id, outwardIssue?.id])
        .filter((id) => id !== undefined);
    },
  };
}

/** Scores keep what they were made from, and a name is no part of it. */
function withoutName({ name: _, ...opportunity }: NamedOpportunity): Opportunity {
  return opportunity;
}

async function findOpportunity(send: Send, key: string): Promise<NamedOpportunity | undefined> {
  const path = route`/rest/api/3/issue/${key}?fields=*all&expand=names,changelog`;
  const reply = await send('GET', path);
  if ([400, 401, 403, 404].includes(reply.status)) return undefined;
  if (reply.status !== 200) throw unexpected('Reading an opportunity', reply);
  return parseOpportunity(reply.body);
}

/** Jira answers 400 where there is no issue type of that name, or none that the person may see. */
async function searchOpportunities(send: Send, jql: string): Promise<readonly NamedOpportunity[]> {
  const reply = await send('POST', route`/rest/api/3/search/jql`, {
    jql,
    fields: searchedFields,
    expand: 'names,changelog',
    maxResults: mostRead,
  });
  if ([400, 401, 403].includes(reply.status)) return [];
  if (reply.status !== 200) throw unexpected('Searching opportunities', reply);
  const { issues, names } = page.parse(reply.body);
  const found = issues
    .map((issue) => parseOpportunity({ ...issue, names }))
    .filter((opportunity) => opportunity !== undefined);
  return found;
}
