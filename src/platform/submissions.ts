import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Submissions } from '../usecases/ports/submissions';
import { conditionally } from './storage-conflict';

const stored = z.object({
  schemaVersion: z.literal(1),
  at: z.string(),
  sender: z.string().exactOptional(),
  fingerprint: z.string().exactOptional(),
  created: z.object({ id: z.string(), key: z.string() }).exactOptional(),
});

/** A day longer than a draft link lives. */
const ttl = { value: 31, unit: 'DAYS' } as const;

const keyOf = (submission: string) => `submission:${submission}`;

/** Submissions in Forge storage; a key is taken by the first who writes it. */
export const submissions: Submissions = {
  async find(submission) {
    const found = await kvs.get<unknown>(keyOf(submission));
    return found === undefined ? undefined : stored.parse(found);
  },
  async begin(submission, document) {
    const options = { keyPolicy: 'FAIL_IF_EXISTS', ttl } as const;
    const result = await conditionally(() =>
      kvs.set(keyOf(submission), { schemaVersion: 1, ...document }, options),
    );
    return result === 'stored' ? 'begun' : 'taken';
  },
  async finish(submission, document) {
    await kvs.set(keyOf(submission), { schemaVersion: 1, ...document }, { ttl });
  },
  async release(submission) {
    await kvs.delete(keyOf(submission));
  },
};
