import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import { emptyLedger } from '../domain/review-ledger';
import type { ReviewLedgers } from '../usecases/ports/review-ledgers';
import { conditionally } from './storage-conflict';

const entityName = 'review-ledger';

const event = z.object({
  number: z.number().int(),
  lens: z.enum(['technical', 'brand', 'narrative']),
  decision: z.enum(['approve', 'approve-with-changes', 'request-changes', 'abstain']),
  fingerprint: z.string(),
  by: z.string(),
  at: z.string(),
  comment: z.string().optional(),
  reasonCode: z.string().optional(),
  previous: z.string(),
  hash: z.string(),
});
const file = z.object({
  id: z.string(),
  filename: z.string(),
  size: z.number(),
  created: z.string(),
});
const version = z.object({
  fingerprint: z.string(),
  files: z.array(file),
  brief: z.object({
    title: z.string(),
    summary: z.string(),
    assetType: z.string().exactOptional(),
    requestKind: z.string().exactOptional(),
    updatesAsset: z.string().exactOptional(),
  }),
});
const stored = z.object({
  issueId: z.string(),
  length: z.number().int(),
  ledger: z.object({
    schemaVersion: z.literal(1),
    events: z.array(event),
    versions: z.array(version),
  }),
});

type Stored = z.infer<typeof stored>;

/** Ledgers in Forge storage: an entity for each request, locked by its number of events. */
export const reviewLedgers: ReviewLedgers = {
  async read(issueId) {
    const found = await kvs.entity<unknown>(entityName).get(issueId);
    if (found === undefined) return emptyLedger(issueId);
    const { ledger } = stored.parse(found);
    return { issueId, events: ledger.events, versions: ledger.versions };
  },
  store(ledger, length) {
    const { issueId, events, versions } = ledger;
    const next = stored.parse({
      issueId,
      length: events.length,
      ledger: { schemaVersion: 1, events, versions },
    });
    return conditionally(() => (length === 0 ? first(next) : over(next, length)));
  },
};

async function first(next: Stored): Promise<void> {
  await kvs.entity<Stored>(entityName).set(next.issueId, next, { keyPolicy: 'FAIL_IF_EXISTS' });
}

async function over(next: Stored, length: number): Promise<void> {
  const conditions = new Filter<Stored>().and('length', FilterConditions.equalTo(length));
  await kvs.transact().set(next.issueId, next, { entityName, conditions }).execute();
}
