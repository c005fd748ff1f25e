import type { Space, StoredValue } from './stored-value';

interface Write {
  readonly space: string;
  readonly key: string;
  /** What was there before; undefined when nothing was. */
  readonly before: StoredValue | undefined;
}

/** The last writes, so that a query can answer as before them. In memory: a restart forgets them. */
export interface Journal {
  wrote(space: Space, key: string, before: StoredValue | undefined): void;
  /** The values of a space without the last so many writes of the whole store. */
  without(writes: number, space: Space, now: readonly StoredValue[]): readonly StoredValue[];
}

const KEPT = 1000;

const nameOf = (space: Space): string =>
  space.kind === 'entity' ? `entity ${space.name}` : space.kind;

export function createJournal(): Journal {
  let last: Write[] = [];
  return {
    wrote: (space, key, before) => {
      last.push({ space: nameOf(space), key, before });
      if (last.length > 2 * KEPT) last = last.slice(-KEPT);
    },
    without: (writes, space, now) => {
      if (writes === 0) return now;
      const values = new Map(now.map((stored) => [stored.key, stored]));
      for (const { key, before } of last
        .slice(-Math.min(writes, KEPT))
        .filter((write) => write.space === nameOf(space))
        .reverse()) {
        if (before === undefined) values.delete(key);
        else values.set(key, before);
      }
      return [...values.values()];
    },
  };
}
