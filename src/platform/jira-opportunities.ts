import { route } from '@forge/api';
import { z } from 'zod';
import type { Opportunity } from '../domain/priority/opportunity';
import type { Opportunities } from '../usecases/ports/opportunities';
import { sender, unexpected, type Actor } from './product-request';
import { singleValue } from './request-codec';

const issueType = 'Opportunity';
const fieldNames = {
  amount: 'Amount',
  currency: 'Currency',
  stage: 'Stage',
  closeDate: 'Close date',
} as const;

const bean = z.object({
  key: z.string(),
  names: z.record(z.string(), z.string()).default({}),
  fields: z.looseObject({
    issuetype: z.object({ name: z.string() }),
    updated: z.string().transform((text) => new Date(text).toISOString()),
  }),
  changelog: z
    .object({
      histories: z.array(
        z.object({
          items: z.array(
            z.object({
              fieldId: z.string().optional(),
              from: z.string().nullish(),
              to: z.string().nullish(),
            }),
          ),
        }),
      ),
    })
    .optional(),
});

const end = z.object({ id: z.coerce.string() });
const linking = z.object({
  fields: z.object({
    issuelinks: z
      .array(z.object({ inwardIssue: end.optional(), outwardIssue: end.optional() }))
      .nullish(),
  }),
});

type Bean = z.infer<typeof bean>;

/** Deals kept as Jira issues of type Opportunity; their fields are found by name. */
export function jiraOpportunities(actor: Actor): Opportunities {
  return {
    async find(key) {
      const send = sender('jira', actor);
      const path = route`/rest/api/3/issue/${key}?fields=*all&expand=names,changelog`;
      const reply = await send('GET', path);
      if ([400, 401, 403, 404].includes(reply.status)) return undefined;
      if (reply.status !== 200) throw unexpected('Reading an opportunity', reply);
      const issue = bean.parse(reply.body);
      return issue.fields.issuetype.name === issueType ? opportunityOf(issue) : undefined;
    },
    async linkedIssueIds(key) {
      const path = route`/rest/api/3/issue/${key}?fields=issuelinks`;
      const reply = await sender('jira', actor)('GET', path);
      if ([400, 401, 403, 404].includes(reply.status)) return [];
      if (reply.status !== 200) throw unexpected('Reading the links of an opportunity', reply);
      const links = linking.parse(reply.body).fields.issuelinks ?? [];
      return links
        .flatMap(({ inwardIssue, outwardIssue }) => [inwardIssue?.id, outwardIssue?.id])
        .filter((id) => id !== undefined);
    },
  };
}

function opportunityOf(issue: Bean): Opportunity {
  const amount = z.number().safeParse(valueOf(issue, fieldNames.amount));
  const currency = singleValue(valueOf(issue, fieldNames.currency));
  const stage = singleValue(valueOf(issue, fieldNames.stage));
  const closeDate = z.iso.date().safeParse(valueOf(issue, fieldNames.closeDate));
  return {
    key: issue.key,
    updated: issue.fields.updated,
    pushes: pushesOf(issue),
    ...(amount.success ? { amount: amount.data } : {}),
    ...(currency === undefined ? {} : { currency }),
    ...(stage === undefined ? {} : { stage }),
    ...(closeDate.success ? { closeDate: closeDate.data } : {}),
  };
}

/** Several fields may share a name; the one with a value counts. */
function valueOf(issue: Bean, name: string): unknown {
  return idsOf(issue, name)
    .map((id) => issue.fields[id])
    .find((value) => value !== null && value !== undefined);
}

function idsOf(issue: Bean, name: string): readonly string[] {
  return Object.entries(issue.names)
    .filter(([, label]) => label === name)
    .map(([id]) => id);
}

function pushesOf(issue: Bean): number {
  const ids = idsOf(issue, fieldNames.closeDate);
  const items = (issue.changelog?.histories ?? []).flatMap((history) => history.items);
  return items.filter(({ fieldId, from, to }) => {
    const isCloseDate = fieldId !== undefined && ids.includes(fieldId);
    return isCloseDate && Boolean(from) && Boolean(to) && String(to) > String(from);
  }).length;
}
