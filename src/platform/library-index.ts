import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import {
  emptyDirectory,
  listed,
  placed,
  type LibraryDirectory,
  type LibraryShard,
} from '../domain/library-index';
import type { LibraryIndex } from '../usecases/ports/assets';
import { conditionally } from './storage-conflict';

const entityName = 'library-shard';
/** Key of the directory; shards are numbered, so no shard has this name. */
const directoryKey = 'directory';

const asset = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  type: z.string(),
  industries: z.array(z.string()),
  version: z.number().int(),
  published: z.iso.date(),
  issueKey: z.string(),
  pagePath: z.string(),
  file: z.object({ name: z.string(), size: z.number(), downloadPath: z.string() }),
});
const storedShard = z.object({
  shard: z.string(),
  revision: z.number().int(),
  assets: z.object({ schemaVersion: z.literal(1), list: z.array(asset) }),
});
const storedDirectory = z.object({
  shard: z.literal(directoryKey),
  revision: z.number().int(),
  assets: z.object({
    schemaVersion: z.literal(1),
    shards: z.record(z.string(), z.object({ revision: z.number(), assets: z.number() })),
  }),
});

type Stored = { readonly shard: string; readonly revision: number; readonly assets: unknown };

/** The library's index in Forge storage: a directory, and shards small enough for one value each. */
export const libraryIndex: LibraryIndex = {
  async directory() {
    return (await readDirectory()) ?? emptyDirectory;
  },
  async shards(names) {
    const found = await Promise.all(names.map(readShard));
    return found.filter((shard) => shard !== undefined);
  },
  async put(name, entry) {
    const before = (await readDirectory()) ?? emptyDirectory;
    if (before.revision === 0) await createEmpty(ofDirectory(before));
    const shard = (await readShard(name)) ?? emptyShard(name);
    if (shard.revision === 0) await createEmpty(ofShard(shard));
    const next = placed(shard, entry);
    if (next === shard) return 'stored';
    return conditionally(() =>
      kvs
        .transact()
        .set(name, ofShard(next), lockedAt(shard.revision))
        .set(directoryKey, ofDirectory(listed(before, next)), lockedAt(before.revision))
        .execute(),
    );
  },
};

const emptyShard = (name: string): LibraryShard => ({ shard: name, revision: 0, assets: [] });

function lockedAt(revision: number) {
  const conditions = new Filter<Stored>().and('revision', FilterConditions.equalTo(revision));
  return { entityName, conditions };
}

/** A document to lock on: conditions need one that exists. Somebody else's is as good. */
async function createEmpty(document: Stored): Promise<void> {
  await conditionally(() =>
    kvs.entity<Stored>(entityName).set(document.shard, document, { keyPolicy: 'FAIL_IF_EXISTS' }),
  );
}

function ofShard({ shard, revision, assets }: LibraryShard): Stored {
  return { shard, revision, assets: { schemaVersion: 1, list: assets } };
}

function ofDirectory({ revision, shards }: LibraryDirectory): Stored {
  return { shard: directoryKey, revision, assets: { schemaVersion: 1, shards } };
}

async function readDirectory(): Promise<LibraryDirectory | undefined> {
  const found = await kvs.entity<unknown>(entityName).get(directoryKey);
  if (found === undefined) return undefined;
  const { revision, assets } = storedDirectory.parse(found);
  return { revision, shards: assets.shards };
}

async function readShard(name: string): Promise<LibraryShard | undefined> {
  const found = await kvs.entity<unknown>(entityName).get(name);
  if (found === undefined) return undefined;
  const { shard, revision, assets } = storedShard.parse(found);
  return { shard, revision, assets: assets.list };
}
