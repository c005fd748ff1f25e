import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { SentComments } from '../usecases/ports/sent-comments';
import { conditionally } from './storage-conflict';

const stored = z.object({ schemaVersion: z.literal(1), at: z.string(), isPosted: z.boolean() });

/** As long as the browser's submission is remembered. */
const ttl = { value: 7, unit: 'DAYS' } as const;

const keyOf = (comment: string) => `comment:${comment}`;

/** Sent comments in Forge storage; a key is taken by the first who writes it. */
export const sentComments: SentComments = {
  async find(comment) {
    const found = await kvs.get<unknown>(keyOf(comment));
    if (found === undefined) return undefined;
    const { at, isPosted } = stored.parse(found);
    return { at, isPosted };
  },
  async begin(comment, at) {
    const options = { keyPolicy: 'FAIL_IF_EXISTS', ttl } as const;
    const document = { schemaVersion: 1, at, isPosted: false };
    const result = await conditionally(() => kvs.set(keyOf(comment), document, options));
    return result === 'stored' ? 'begun' : 'taken';
  },
  async finish(comment, at) {
    await kvs.set(keyOf(comment), { schemaVersion: 1, at, isPosted: true }, { ttl });
  },
  async release(comment) {
    await kvs.delete(keyOf(comment));
  },
};
