import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Assets, StoredAsset } from '../usecases/ports/assets';
import { batchGet } from './batch-get';
import { conditionally } from './storage-conflict';

const entityName = 'asset';

/** An asset as it is stored; also inside a publication's checkpoint. */
export const assetDocument = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  type: z.string(),
  industries: z.array(z.string()),
  version: z.number().int(),
  published: z.iso.date(),
  expires: z.iso.date(),
  issueId: z.string(),
  issueKey: z.string(),
  fingerprint: z.string(),
  file: z.object({
    id: z.string(),
    filename: z.string(),
    size: z.number(),
    created: z.string(),
  }),
  shard: z.string(),
  pageId: z.string().exactOptional(),
});

const stored = z.object({
  assetId: z.string(),
  issueId: z.string(),
  revision: z.number().int(),
  asset: z.object({ schemaVersion: z.literal(1), ...assetDocument.shape }),
});

type Stored = z.infer<typeof stored>;

function storedAsset(value: unknown): StoredAsset {
  const { revision, asset } = stored.parse(value);
  return { revision, asset: assetDocument.parse(asset) };
}

/** Published assets in Forge storage: an entity for each, locked by its revision. */
export const assets: Assets = {
  async find(assetId) {
    const found = await kvs.entity<unknown>(entityName).get(assetId);
    return found === undefined ? undefined : storedAsset(found);
  },
  async findAll(assetIds) {
    return [...(await batchGet(entityName, assetIds)).values()].map(storedAsset);
  },
  store(asset, revision) {
    const next = stored.parse({
      assetId: asset.id,
      issueId: asset.issueId,
      revision: (revision ?? 0) + 1,
      asset: { schemaVersion: 1, ...asset },
    });
    return conditionally(() => (revision === undefined ? first(next) : over(next, revision)));
  },
};

async function first(next: Stored): Promise<void> {
  await kvs.entity<Stored>(entityName).set(next.assetId, next, { keyPolicy: 'FAIL_IF_EXISTS' });
}

async function over(next: Stored, revision: number): Promise<void> {
  const conditions = new Filter<Stored>().and('revision', FilterConditions.equalTo(revision));
  await kvs.transact().set(next.assetId, next, { entityName, conditions }).execute();
}
