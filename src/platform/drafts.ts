import { kvs } from '@forge/kvs';
import { z } from 'zod';
import { assetTypes, industries } from '../domain/request-fields';
import type { Drafts } from '../usecases/ports/drafts';

const draft = z.object({
  summary: z.string().exactOptional(),
  assetType: z.enum(assetTypes).exactOptional(),
  neededBy: z.iso.date().exactOptional(),
  opportunity: z.string().exactOptional(),
  industry: z.array(z.enum(industries)),
  purpose: z.string(),
});
const stored = z.object({ schemaVersion: z.literal(1), draft });

/** Who has not sent the form after a month is asked again. */
const ttl = { value: 30, unit: 'DAYS' } as const;

const keyOf = (draftId: string) => `draft:${draftId}`;

/** Drafts in Forge storage. */
export const drafts: Drafts = {
  async find(draftId) {
    const found = await kvs.get<unknown>(keyOf(draftId));
    return found === undefined ? undefined : stored.parse(found).draft;
  },
  async store(draftId, kept) {
    await kvs.set(keyOf(draftId), stored.parse({ schemaVersion: 1, draft: kept }), { ttl });
  },
};
