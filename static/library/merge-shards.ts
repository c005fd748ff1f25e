import type { CallValue } from '../../src/contract/calls';
import type { Shards } from './library-cache';

/** The kept shards after an answer: changed ones replaced, ones that are no more dropped. */
export function mergeShards(kept: Shards, answer: CallValue<'getLibrary'>): Shards {
  const byName = new Map([...kept, ...answer.shards].map((shard) => [shard.shard, shard]));
  return [...byName.values()].filter(({ shard }) => shard in answer.revisions);
}

/** The revisions to tell the backend, so that it sends only what changed. */
export function knownRevisions(kept: Shards): Record<string, number> {
  return Object.fromEntries(kept.map(({ shard, revision }) => [shard, revision]));
}
