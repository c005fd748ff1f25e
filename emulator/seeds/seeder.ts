import type { Database } from '../database/table';
import type { SiteOptions } from '../site-options';
import { seedSnapshots } from './snapshots';

interface SeedRow {
  readonly name: string;
  /** False while a seed is being filled in: what is there after a crash is not a seed. */
  readonly done: boolean;
}

export interface SeederParts {
  readonly options: SiteOptions;
  readonly database: Database;
  readonly url: string;
  /** Writes the state of a new site to a file. */
  readonly writeEmptySite: (file: string) => void;
  /** Ends when nothing is due on the site any more. */
  readonly drain: () => Promise<void>;
}

/** Brings a site to the state of a seed. */
export interface Seeder {
  /** The seed that the state grew from, once it is complete. */
  current(): string | undefined;
  has(seed: string): boolean;
  /** Takes the snapshot of a seed, or fills the seed in and keeps its snapshot for the next time. */
  bring(seed: string): Promise<void>;
  /** Removes the snapshots of a site that lived in memory. */
  close(): void;
}

export function createSeeder(parts: SeederParts): Seeder {
  const { options, database } = parts;
  const row = database.table<SeedRow>('emulator.seed');
  const snapshots = seedSnapshots(options);
  const empty = (): void => {
    if (!snapshots.has('empty')) parts.writeEmptySite(snapshots.makeRoom('empty'));
    database.restore(snapshots.fileOf('empty'));
    row.put('seed', { name: 'empty', done: true });
  };
  const fillIn = async (seed: string): Promise<void> => {
    empty();
    const fill = options.seeds[seed];
    if (fill === undefined) throw new Error(`There is no seed ${seed}.`);
    row.put('seed', { name: seed, done: false });
    await fill({ url: parts.url });
    await parts.drain();
    row.put('seed', { name: seed, done: true });
    database.snapshot(snapshots.makeRoom(seed));
  };
  return {
    current: () => (row.get('seed')?.done === true ? row.get('seed')?.name : undefined),
    has: (seed) => seed === 'empty' || Object.hasOwn(options.seeds, seed),
    bring: async (seed) => {
      if (seed === 'empty') empty();
      else if (snapshots.has(seed)) database.restore(snapshots.fileOf(seed));
      else await fillIn(seed);
    },
    close: () => snapshots.close(),
  };
}
