import { z } from 'zod';
import { jiraFieldNames, type DealField, type JiraCrm } from '../domain/crm/settings';
import type { NamedOpportunity } from '../usecases/ports/opportunities';
import { singleValue } from './request-codec';

const change = z.object({
  fieldId: z.string().optional(),
  from: z.string().nullish(),
  to: z.string().nullish(),
});

/** Changes of an issue, the same in a bean and in a bulk read of histories. */
export const histories = z.array(z.object({ items: z.array(change) }));

const bean = z.object({
  id: z.coerce.string(),
  key: z.string(),
  names: z.record(z.string(), z.string()).default({}),
  fields: z.looseObject({
    summary: z.string(),
    issuetype: z.object({ name: z.string() }),
    updated: z.string().transform((text) => new Date(text).toISOString()),
  }),
  changelog: z.object({ histories }).optional(),
});

/** An opportunity's issue, and the histories that came with it. */
export type OpportunityIssue = z.infer<typeof bean>;

export type Histories = z.infer<typeof histories>;

/**
 * An issue bean with its fields and their names. Nothing for an issue of another type than opportunities have,
 * or of another project than theirs. Throws when the answer is no issue.
 */
export function opportunityIssue(body: unknown, crm: JiraCrm): OpportunityIssue | undefined {
  const issue = bean.parse(body);
  const { issueType, projectKey } = crm;
  const isElsewhere = projectKey !== undefined && !issue.key.startsWith(`${projectKey}-`);
  return isElsewhere || issue.fields.issuetype.name !== issueType ? undefined : issue;
}

/** The mapped field that is gone from Jira, by the name it had. */
export function goneField({ names }: OpportunityIssue, { fields }: JiraCrm): string | undefined {
  return Object.values(fields).find(({ id }) => !(id in names))?.name;
}

/** A deal and its name out of an issue. @param past its histories; unless given, those that came with it */
export function opportunityOf(
  issue: OpportunityIssue,
  crm: JiraCrm,
  past: Histories = issue.changelog?.histories ?? [],
): NamedOpportunity {
  const valueOf = (field: DealField) => valueIn(issue, fieldIds(issue, crm, field));
  const amount = z.number().safeParse(valueOf('amount'));
  const currency = singleValue(valueOf('currency'));
  const stage = singleValue(valueOf('stage'));
  const closeDate = z.iso.date().safeParse(valueOf('closeDate'));
  return {
    name: issue.fields.summary,
    key: issue.key,
    address: `/browse/${issue.key}`,
    updated: issue.fields.updated,
    pushes: pushesIn(past, fieldIds(issue, crm, 'closeDate')),
    ...(amount.success ? { amount: amount.data } : {}),
    ...(currency === undefined ? {} : { currency }),
    ...(stage === undefined ? {} : { stage }),
    ...(closeDate.success ? { closeDate: closeDate.data } : {}),
  };
}

/** The mapped field, or every field of the usual name. */
export function fieldIds(
  { names }: OpportunityIssue,
  { fields }: JiraCrm,
  field: DealField,
): readonly string[] {
  const mapped = fields[field];
  if (mapped !== undefined) return [mapped.id];
  return Object.entries(names)
    .filter(([, name]) => name === jiraFieldNames[field])
    .map(([id]) => id);
}

/** Several fields may share a name; the one with a value counts. */
function valueIn({ fields }: OpportunityIssue, ids: readonly string[]): unknown {
  return ids.map((id) => fields[id]).find((value) => value !== null && value !== undefined);
}

function pushesIn(past: Histories, ids: readonly string[]): number {
  const items = past.flatMap((history) => history.items);
  return items.filter(({ fieldId, from, to }) => {
    const isCloseDate = fieldId !== undefined && ids.includes(fieldId);
    return isCloseDate && Boolean(from) && Boolean(to) && String(to) > String(from);
  }).length;
}
