import type { Answer } from '../../src/contract/answer';
import type { CallValue } from '../../src/contract/calls';
import { call } from '../bridge/call';
import { readContext } from '../bridge/context';
import { readCache, writeCache } from './library-cache';
import { knownRevisions, mergeShards } from './merge-shards';

export type Asset = CallValue<'getLibrary'>['shards'][number]['assets'][number];

/** Reads the library: what this browser keeps, brought up to date by what changed since. */
export async function readLibrary(): Promise<Answer<readonly Asset[]>> {
  const context = await readContext();
  if (!context.ok) return context;
  const { accountId = 'anonymous', cloudId, siteUrl } = context.value;
  const reader = `${cloudId ?? siteUrl}.${accountId}`;
  const kept = readCache(reader);
  const answer = await call('getLibrary', { known: knownRevisions(kept) });
  if (!answer.ok) return answer;
  const shards = mergeShards(kept, answer.value);
  writeCache(reader, shards);
  return { ok: true, value: newestFirst(shards.flatMap(({ assets }) => assets)) };
}

function newestFirst(assets: readonly Asset[]): readonly Asset[] {
  return assets.toSorted(
    (a, b) => b.published.localeCompare(a.published) || a.title.localeCompare(b.title),
  );
}
