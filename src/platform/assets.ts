import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Assets } from '../usecases/ports/assets';
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

/** Published assets in Forge storage: an entity for each, locked by its revision. */
export const assets: Assets = {
  async find(assetId) {
    const found = await kvs.entity<unknown>(entityName).get(assetId);
    if (found === undefined) return undefined;
    const { revision, asset } = stored.parse(found);
    return { revision, asset: assetDocument.parse(asset) };
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
