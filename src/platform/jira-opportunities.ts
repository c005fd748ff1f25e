import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraCrm } from '../domain/crm/settings';
import type { NamedOpportunity, Opportunities } from '../usecases/ports/opportunities';
import { readOpportunities } from './jira-opportunity-reads';
import { opportunityIssue, opportunityOf } from './opportunity-codec';
import { allDealFields, opportunityQuery } from './opportunity-search';
import { sender, unexpected, type Actor, type Send } from './product-request';

/** A search reads so many and gives the best of them: Jira cannot tell open stages from closed ones. */
const mostRead = 50;

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

/** Deals kept as Jira issues. */
export function jiraOpportunities(actor: Actor, crm: JiraCrm): Opportunities {
  const send = sender('jira', actor);
  return {
    read: (keys) => readOpportunities(send, crm, keys),
    async search(text) {
      const { key, jql } = opportunityQuery(text, crm);
      const named = key === undefined ? undefined : await findOpportunity(send, crm, key);
      if (named !== undefined) return { kind: 'found', opportunities: [named] };
      const opportunities = jql === undefined ? [] : await searchOpportunities(send, crm, jql);
      return { kind: 'found', opportunities };
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

async function findOpportunity(
  send: Send,
  crm: JiraCrm,
  key: string,
): Promise<NamedOpportunity | undefined> {
  const path = route`/rest/api/3/issue/${key}?fields=*all&expand=names,changelog`;
  const reply = await send('GET', path);
  if ([400, 401, 403, 404].includes(reply.status)) return undefined;
  if (reply.status !== 200) throw unexpected('Reading an opportunity', reply);
  const issue = opportunityIssue(reply.body, crm);
  return issue && opportunityOf(issue, crm);
}

/** Jira answers 400 where there is no issue type of that name, or none that the person may see. */
async function searchOpportunities(
  send: Send,
  crm: JiraCrm,
  jql: string,
): Promise<readonly NamedOpportunity[]> {
  const reply = await send('POST', route`/rest/api/3/search/jql`, {
    jql,
    fields: allDealFields,
    expand: 'names,changelog',
    maxResults: mostRead,
  });
  if ([400, 401, 403].includes(reply.status)) return [];
  if (reply.status !== 200) throw unexpected('Searching opportunities', reply);
  const { issues, names } = page.parse(reply.body);
  return issues
    .map((issue) => opportunityIssue({ ...issue, names }, crm))
    .filter((issue) => issue !== undefined)
    .map((issue) => opportunityOf(issue, crm));
}
