import type { Site } from '../../site';
import { checkEntityValue, entityNamed, type Entities } from './entity-rules';
import { KvsError } from './kvs-error';
import type { SetOptions } from './requests';
import { expiryOf, isExpired, spaceTable, type Space, type StoredValue } from './stored-value';
import { checkKey, checkValue } from './value-rules';

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
}

export function createStore(site: Pick<Site, 'database' | 'clock'>, entities: Entities): Store {
  const { database, clock } = site;
  const checkAddress = (space: Space, key: string): void => {
    checkKey(key);
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
    spaceTable(database, space).put(key, stored);
    return stored;
  };
  return {
    entities,
    get,
    set,
    delete: (space, key) => {
      const existed = get(space, key) !== undefined;
      return spaceTable(database, space).delete(key) && existed;
    },
    all: (space) => spaceTable(database, space).filter((stored) => !isExpired(clock, stored)),
    transaction: (work) => database.transaction(work),
  };
}
