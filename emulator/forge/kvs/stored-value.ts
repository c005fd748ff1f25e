import type { Clock } from '../../clock';
import type { Database, Table } from '../../database/table';
import { KvsError } from './kvs-error';
import { KVS_LIMITS } from './limits';
import type { MetadataFields, SetOptions } from './requests';

export interface StoredValue {
  readonly key: string;
  readonly value: unknown;
  /** ms since the epoch */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt?: number;
}

/** Where a value lives: plain, secret, or under a custom entity. */
export type Space =
  | { readonly kind: 'plain' }
  | { readonly kind: 'secret' }
  | { readonly kind: 'entity'; readonly name: string };

export function spaceTable(database: Database, space: Space): Table<StoredValue> {
  if (space.kind === 'entity') return database.table(`kvs.entity.${space.name}`);
  return database.table(`kvs.${space.kind}`);
}

const UNIT_SECONDS = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 } as const;

/** The instant at which a value expires, in ms. @throws KvsError beyond a year. */
export function expiryOf(clock: Clock, ttl: SetOptions['ttl']): number | undefined {
  if (ttl === undefined) return undefined;
  const seconds = ttl.value * UNIT_SECONDS[ttl.unit];
  if (seconds > KVS_LIMITS.ttlDays * UNIT_SECONDS.DAYS) {
    throw new KvsError('INVALID_TTL', `A value can live for ${KVS_LIMITS.ttlDays} days at most.`);
  }
  return clock.now() + seconds * 1000;
}

export const isExpired = (clock: Clock, stored: StoredValue): boolean =>
  stored.expiresAt !== undefined && stored.expiresAt <= clock.now();

/** A value as the API answers it, with the metadata that was asked for. */
export function answerOf(stored: StoredValue, fields: MetadataFields = []): object {
  const { key, value, createdAt, updatedAt, expiresAt } = stored;
  return {
    key,
    value,
    ...(fields.includes('CREATED_AT') ? { createdAt } : {}),
    ...(fields.includes('UPDATED_AT') ? { updatedAt } : {}),
    ...(fields.includes('EXPIRE_TIME') && expiresAt !== undefined
      ? { expireTime: new Date(expiresAt).toISOString() }
      : {}),
  };
}
