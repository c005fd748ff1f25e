import { z } from 'zod';
import type { Opportunity } from '../domain/priority/opportunity';
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
    summary: z.string(),
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

type Bean = z.infer<typeof bean>;

/**
 * A deal and its name out of an issue bean with all fields, their names and the changelog. Nothing for an
 * issue of another type. Fields are found by name. Throws when the answer is no issue.
 */
export function parseOpportunity(
  body: unknown,
): (Opportunity & { readonly name: string }) | undefined {
  const issue = bean.parse(body);
  if (issue.fields.issuetype.name !== issueType) return undefined;
  return { name: issue.fields.summary, ...opportunityOf(issue) };
}

function opportunityOf(issue: Bean): Opportunity {
  const amount = z.number().safeParse(valueOf(issue, fieldNames.amount));
  const currency = singleValue(valueOf(issue, fieldNames.currency));
  const stage = singleValue(valueOf(issue, fieldNames.stage));
  const closeDate = z.iso.date().safeParse(valueOf(issue, fieldNames.closeDate));
  return {
    key: issue.key,
    address: `/browse/${issue.key}`,
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
