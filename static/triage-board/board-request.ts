import { z } from 'zod';
import type { CallValue } from '../../src/contract/calls';

export type BoardFields = CallValue<'getTriageBoard'>['fields'];

export type BoardPerson = { readonly accountId: string; readonly displayName: string };

/** An open request as a row of the board. */
export type BoardRequest = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly score: number | null;
  readonly assetType: string | null;
  readonly requester: string | null;
  /** ISO date. */
  readonly neededBy: string | null;
  readonly opportunity: string | null;
  readonly effort: string | null;
  readonly assignee: BoardPerson | null;
  readonly owningTeam: string | null;
  readonly status: string;
  /** Jira's status category key: `new`, `indeterminate` or `done`. */
  readonly statusCategory: string;
  /** ISO date of the creation. */
  readonly created: string;
};

const person = z.object({ accountId: z.string(), displayName: z.string() }).nullish();
const choice = z.object({ value: z.string() }).nullish();
const text = z.string().nullish();

/** Jira's system fields that the board reads beside the given custom fields. */
export const systemFields = ['summary', 'status', 'assignee', 'reporter', 'duedate', 'created'];

const systemValues = z.looseObject({
  summary: text,
  status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
  assignee: person,
  reporter: person,
  duedate: text,
  created: z.string(),
});

const chosen = (value: unknown): string | null => choice.parse(value)?.value ?? null;
const filled = (value: unknown): string | null => text.parse(value) ?? null;

/** Schema of a page of `search/jql` whose issues become rows; which custom field is which differs by site. */
export function searchPage(fields: BoardFields) {
  const issue = z
    .object({ id: z.coerce.string(), key: z.string(), fields: systemValues })
    .transform(({ id, key, fields: row }): BoardRequest => ({
      id,
      key,
      title: row.summary ?? key,
      score: z.number().nullish().parse(row[fields.priorityScore]) ?? null,
      assetType: chosen(row[fields.assetType]),
      requester: row.reporter?.displayName ?? null,
      neededBy: row.duedate ?? null,
      opportunity: filled(row[fields.opportunity]),
      effort: chosen(row[fields.effort]),
      assignee: row.assignee ?? null,
      owningTeam: chosen(row[fields.owningTeam]),
      status: row.status.name,
      statusCategory: row.status.statusCategory.key,
      created: row.created.slice(0, 10),
    }));
  return z.object({ issues: z.array(issue), nextPageToken: z.string().optional() });
}
