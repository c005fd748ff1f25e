import type { Site } from '../../site';
import { checkEntityValue, entityNamed, type Entities } from './entity-rules';
import { createJournal } from './journal';
import { KvsError } from './kvs-error';
import type { SetOptions } from './requests';
import { expiryOf, isExpired, spaceTable, type Space, type StoredValue } from './stored-value';
import { checkKey, checkValue } from './value-rules';

/** What a reader does not see yet. */
interface Seen {
  /** So many of the last writes, in queries. */
  readonly staleWrites?: number | undefined;
  /** That the time to live of values is over: Forge removes them up to 48 hours later. */
  readonly expiredStays?: boolean | undefined;
}

/** Reads and writes single values; each call is atomic and sees all earlier ones. */
export interface Store {
  readonly entities: Entities;
  get(space: Space, key: string): StoredValue | undefined;
  /** @throws KvsError for a bad key or value, or with FAIL_IF_EXISTS where the key is taken. */
  set(space: Space, key: string, value: unknown, options?: SetOptions): StoredValue;
  delete(space: Space, key: string): boolean;
  /** What is stored and not expired, in no particular order. */
  all(space: Space): readonly StoredValue[];
  transaction<Result>(work: () => Result): Result;
  /** The same store as a reader sees it who comes too early for writes or for expiry. */
  seen(how: Seen): Store;
}

export function createStore(site: Pick<Site, 'database' | 'clock'>, entities: Entities): Store {
  const { database, clock } = site;
  const journal = createJournal();
  const checkAddress = (space: Space, key: string): void => {
    checkKey(key, space);
    if (space.kind === 'entity') entityNamed(entities, space.name);
  };
  const get = (space: Space, key: string): StoredValue | undefined => {
    checkAddress(space, key);
    const stored = spaceTable(database, space).get(key);
    return stored === undefined || isExpired(clock, stored) ? undefined : stored;
  };
  const set: Store['set'] = (space, key, value, options = {}) => {
    const previous = get(space, key);
    checkValue(value);
    if (space.kind === 'entity') checkEntityValue(entityNamed(entities, space.name), value);
    if (options.keyPolicy === 'FAIL_IF_EXISTS' && previous !== undefined) {
      throw new KvsError('KEY_CONFLICT', `Key ${key} already exists`, 409);
    }
    const expiresAt = expiryOf(clock, options.ttl);
    const now = clock.now();
    const stored: StoredValue = {
      key,
      value,
      createdAt: previous?.createdAt ?? now,
      updatedAt: now,
      ...(expiresAt === undefined ? {} : { expiresAt }),
    };
    journal.wrote(space, key, previous);
    spaceTable(database, space).put(key, stored);
    return stored;
  };
  const store: Store = {
    entities,
    get,
    set,
    delete: (space, key) => {
      const before = get(space, key);
      journal.wrote(space, key, before);
      return spaceTable(database, space).delete(key) && before !== undefined;
    },
    all: (space) => spaceTable(database, space).filter((stored) => !isExpired(clock, stored)),
    transaction: (work) => database.transaction(work),
    seen: ({ staleWrites = 0, expiredStays = false }) => ({
      ...store,
      get: (space, key) => {
        checkAddress(space, key);
        return expiredStays ? spaceTable(database, space).get(key) : get(space, key);
      },
      all: (space) => {
        const now = expiredStays ? [...spaceTable(database, space).values()] : store.all(space);
        return journal.without(staleWrites, space, now);
      },
    }),
  };
  return store;
}
