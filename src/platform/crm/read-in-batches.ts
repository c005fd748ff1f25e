import type { NamedDeal } from '../../domain/priority/opportunity';
import type { DealReadings } from '../../usecases/ports/opportunities';
import { notRead, type DealFailure } from './deal-failure';

/** What a CRM told of some deals; those that are not in it do not exist for the app. */
export type BatchReading =
  | { readonly kind: 'read'; readonly deals: ReadonlyMap<string, NamedDeal> }
  | { readonly kind: 'failed'; readonly failure: DealFailure };

/**
 * Reads deals some at a time. A failing batch leaves its own deals unread and the others are still asked for,
 * unless the failure says that it would meet them as well.
 */
export async function readInBatches(
  references: readonly string[],
  size: number,
  read: (batch: readonly string[]) => Promise<BatchReading>,
): Promise<DealReadings> {
  const deals = new Map<string, NamedDeal>();
  let stopped: BatchReading | undefined;
  let wait: number | undefined;
  for (const batch of batchesOf(references, size)) {
    const reading = stopped ?? (await read(batch));
    for (const reference of batch) deals.set(reference, dealOf(reading, reference));
    if (reading.kind === 'read') continue;
    wait = longer(wait, reading.failure.retryAfterSeconds);
    if (reading.failure.stops) stopped = reading;
  }
  return readings(deals, wait);
}

/** Lists of at most `size`, each reference in one of them. */
export function batchesOf(references: readonly string[], size: number): readonly string[][] {
  const distinct = [...new Set(references)];
  const count = Math.ceil(distinct.length / size);
  return Array.from({ length: count }, (_, at) => distinct.slice(at * size, (at + 1) * size));
}

export function readings(
  deals: ReadonlyMap<string, NamedDeal>,
  retryAfterSeconds: number | undefined,
): DealReadings {
  return { deals, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

/** The longer of two waits, where there is one. */
export function longer(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.max(one, other);
}

function dealOf(reading: BatchReading, reference: string): NamedDeal {
  if (reading.kind === 'failed') return notRead(reference, reading.failure);
  return reading.deals.get(reference) ?? notRead(reference, { problem: 'not-found' });
}
