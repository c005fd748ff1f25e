import { isDeepStrictEqual } from 'node:util';
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import type { ScoreSnapshot } from '../domain/priority/snapshot';
import { ProductFailure } from '../usecases/ports/product-failure';
import type { ScoreSnapshots } from '../usecases/ports/score-snapshots';
import { batchGet } from './batch-get';
import { storedShard } from './score-snapshot-codec';
import { conditionally } from './storage-conflict';

const entityName = 'score-shard';

/** All shards fit into one batch and one transaction, which take 25. @see https://developer.atlassian.com/platform/forge/limits-kvs-ce/ */
const shardCount = 24;

/** A transaction takes 4 MB. */
const longestTransaction = 3_500_000;

const mostTries = 8;

type Shard = {
  readonly shard: string;
  readonly revision: number;
  readonly list: readonly ScoreSnapshot[];
};

type Stored = { readonly shard: string; readonly revision: number; readonly snapshots: unknown };

/** Snapshots in a few documents of Forge storage, so that a thousand are read and written in a few calls. */
export const scoreSnapshots: ScoreSnapshots = {
  async find(issueId) {
    const [shard] = await readShards([shardOf(issueId)]);
    return shard?.list.find((each) => each.issueId === issueId);
  },
  async all() {
    const names = Array.from({ length: shardCount }, (_, index) => `score-${index}`);
    return (await readShards(names)).flatMap(({ list }) => list);
  },
  async change(issueIds, change) {
    let names = [...new Set(issueIds.map(shardOf))];
    for (let tries = 0; names.length > 0; tries += 1) {
      if (tries === mostTries) throw new ProductFailure('busy', 'Score snapshots are in demand', 1);
      names = await changeShards(names, issueIds, change);
    }
  },
};

/** Jira counts its ids up, so that they spread evenly. */
function shardOf(issueId: string): string {
  return `score-${Number(BigInt(issueId) % BigInt(shardCount))}`;
}

async function readShards(names: readonly string[]): Promise<readonly Shard[]> {
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) {
    const found = await kvs.entity<unknown>(entityName).get(only);
    return [found === undefined ? emptyShard(only) : shardFrom(found)];
  }
  const found = await batchGet(entityName, names);
  return names.map((name) => {
    const value = found.get(name);
    return value === undefined ? emptyShard(name) : shardFrom(value);
  });
}

const emptyShard = (shard: string): Shard => ({ shard, revision: 0, list: [] });

function shardFrom(value: unknown): Shard {
  const { shard, revision, snapshots } = storedShard.parse(value);
  return { shard, revision, list: snapshots.list };
}

type Change = Parameters<ScoreSnapshots['change']>[1];

/** Answers the shards that somebody else changed first. */
async function changeShards(
  names: readonly string[],
  issueIds: readonly string[],
  change: Change,
): Promise<string[]> {
  const before = await readShards(names);
  const changed = before
    .map((shard) => ({ shard, next: changedShard(shard, issueIds, change) }))
    .filter(({ shard, next }) => next !== shard)
    .map(({ next }) => next);
  await Promise.all(
    changed.filter(({ revision }) => revision === 1).map(({ shard }) => createEmpty(shard)),
  );
  const lost: string[] = [];
  for (const group of inTransactions(changed)) {
    if ((await store(group)) === 'conflict') lost.push(...group.map(({ shard }) => shard));
  }
  return lost;
}

function changedShard(shard: Shard, issueIds: readonly string[], change: Change): Shard {
  const before = new Map(shard.list.map((each) => [each.issueId, each]));
  const mine = issueIds.filter((id) => shardOf(id) === shard.shard);
  const after = new Map(before);
  for (const id of mine) {
    const next = change(id, before.get(id));
    if (next === undefined) after.delete(id);
    else after.set(id, next);
  }
  const list = [...after.values()];
  if (isDeepStrictEqual(list, shard.list)) return shard;
  return { ...shard, revision: shard.revision + 1, list };
}

function inTransactions(shards: readonly Shard[]): readonly (readonly Shard[])[] {
  const groups: Shard[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const shard of shards) {
    const bytes = Buffer.byteLength(JSON.stringify(shard.list));
    if (length + bytes > longestTransaction) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(shard);
    length += bytes;
  }
  return groups;
}

function store(shards: readonly Shard[]): Promise<'stored' | 'conflict'> {
  return conditionally(() =>
    shards
      .reduce((transaction, { shard, revision, list }) => {
        const conditions = new Filter<Stored>().and(
          'revision',
          FilterConditions.equalTo(revision - 1),
        );
        const document = { shard, revision, snapshots: { schemaVersion: 1, list } };
        return transaction.set(shard, document, { entityName, conditions });
      }, kvs.transact())
      .execute(),
  );
}

/** A document to lock on: conditions need one that exists. Somebody else's is as good. */
async function createEmpty(shard: string): Promise<void> {
  const document: Stored = { shard, revision: 0, snapshots: { schemaVersion: 1, list: [] } };
  await conditionally(() =>
    kvs.entity<Stored>(entityName).set(shard, document, { keyPolicy: 'FAIL_IF_EXISTS' }),
  );
}
