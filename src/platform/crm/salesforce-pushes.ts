import { z } from 'zod';
import type { SalesforceCrm } from '../../domain/crm/settings';
import { batchesOf } from './read-in-batches';
import type { DealFailure } from './deal-failure';
import { salesforceQuery } from './salesforce-query';
import type { SalesforceSession } from './salesforce-session';
import { soqlList, soqlText } from './soql';

/** Ids of one query: its address has to stay below Salesforce's 16 KB. */
const mostIds = 500;

const change = z.object({
  OpportunityId: z.string(),
  OldValue: z.string().nullish(),
  NewValue: z.string().nullish(),
});

export type Pushes = {
  /** How often the close date was moved to a later one, of deals whose history has any of it. */
  readonly counts: ReadonlyMap<string, number>;
  /** Deals whose history could not be read for now. */
  readonly failed: ReadonlyMap<string, DealFailure>;
};

/**
 * Counts pushed close dates from the field history. An org that does not track the field has no rows and one
 * that shows no history refuses: then Salesforce's own count of pushed months stands.
 */
export async function salesforcePushes(
  session: SalesforceSession,
  { fields }: SalesforceCrm,
  ids: readonly string[],
): Promise<Pushes> {
  const counts = new Map<string, number>();
  const failed = new Map<string, DealFailure>();
  for (const batch of batchesOf(ids, mostIds)) {
    const soql = `SELECT OpportunityId, OldValue, NewValue FROM OpportunityFieldHistory WHERE Field = ${soqlText(fields.closeDate)} AND OpportunityId IN ${soqlList(batch)}`;
    const answer = await salesforceQuery(session, soql);
    if (answer.kind === 'rows') count(answer.rows, counts);
    else if (answer.failure.retryAfterSeconds === undefined) break;
    else for (const id of batch) failed.set(id, answer.failure);
  }
  return { counts, failed };
}

function count(rows: readonly unknown[], counts: Map<string, number>): void {
  for (const row of rows) {
    const read = change.safeParse(row);
    if (!read.success) continue;
    const { OpportunityId: id, OldValue, NewValue } = read.data;
    const isLater = Boolean(OldValue) && Boolean(NewValue) && String(NewValue) > String(OldValue);
    counts.set(id, (counts.get(id) ?? 0) + (isLater ? 1 : 0));
  }
}
