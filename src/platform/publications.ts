import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { PublicationJob } from '../domain/publication';
import type { Publications } from '../usecases/ports/publications';
import { assetDocument } from './assets';

const checkpoint = z.object({
  restarts: z.number().int().exactOptional(),
  failed: z.enum(['file-gone', 'refused', 'no-answer']).exactOptional(),
  asset: assetDocument.exactOptional(),
  staleLabels: z.array(z.string()).exactOptional(),
  page: z.object({ id: z.string(), path: z.string(), url: z.string() }).exactOptional(),
  file: z.object({ downloadPath: z.string() }).exactOptional(),
  tagged: z.literal(true).exactOptional(),
  indexed: z.literal(true).exactOptional(),
  told: z.literal(true).exactOptional(),
});
const stored = z.object({ schemaVersion: z.literal(1), checkpoint });

const keyOf = ({ issueId, fingerprint, approval }: PublicationJob) =>
  `publication:${issueId}:${fingerprint}:${approval}`;

/** Checkpoints of publications in Forge storage, kept for good: a late duplicate finds the work done. */
export const publications: Publications = {
  async find(job) {
    const found = await kvs.get<unknown>(keyOf(job));
    return found === undefined ? {} : stored.parse(found).checkpoint;
  },
  async save(job, next) {
    await kvs.set(keyOf(job), stored.parse({ schemaVersion: 1, checkpoint: next }));
  },
};
