import { createHash, randomUUID } from 'node:crypto';
import type { Database } from './database/table';
import type { Ids } from './ids';

interface SequenceRow {
  readonly last: number;
}

/**
 * Numbers from persisted sequences, and UUIDs: random ones, or with `fixed` the same ones in the
 * same order in every run.
 */
export function createIds(database: Database, uuids: 'fixed' | 'random'): Ids {
  const sequences = database.table<SequenceRow>('emulator.sequence');
  const next = (sequence: string, start = 10000): number => {
    const last = sequences.get(sequence)?.last;
    const number = last === undefined ? start : last + 1;
    sequences.put(sequence, { last: number });
    return number;
  };
  return { next, uuid: () => (uuids === 'random' ? randomUUID() : fixedUuid(next('uuid', 1))) };
}

/** A version 4 UUID by its form (RFC 9562), made from a number. */
function fixedUuid(number: number): string {
  const hex = createHash('sha256').update(String(number)).digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
