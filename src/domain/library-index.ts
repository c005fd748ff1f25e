/** A published asset as the library lists it. */
export type LibraryAsset = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly type: string;
  readonly industries: readonly string[];
  readonly version: number;
  /** ISO date */
  readonly published: string;
  readonly issueKey: string;
  readonly pagePath: string;
  readonly file: { readonly name: string; readonly size: number; readonly downloadPath: string };
};

export type LibraryShard = {
  readonly shard: string;
  /** Raised with every change. */
  readonly revision: number;
  readonly assets: readonly LibraryAsset[];
};

/** Every shard there is, with its revision and size: what a browser compares with. */
export type LibraryDirectory = {
  readonly revision: number;
  readonly shards: Readonly<Record<string, { readonly revision: number; readonly assets: number }>>;
};

export const emptyDirectory: LibraryDirectory = { revision: 0, shards: {} };

/**
 * Assets in one shard. An entry is a few hundred bytes and at most about 2 KiB, so that a full shard stays
 * under 200 KiB and with that under the 240 KiB of a stored value.
 * @see https://developer.atlassian.com/platform/forge/limits-kvs-ce/
 */
const assetsPerShard = 100;

/** The shard for an asset that has none yet: the last one, or a new one when that is full. */
export function shardWithRoom(directory: LibraryDirectory): string {
  const names = Object.keys(directory.shards).sort();
  const last = names.at(-1);
  const held = last === undefined ? undefined : directory.shards[last]?.assets;
  if (last !== undefined && held !== undefined && held < assetsPerShard) return last;
  return String(names.length + 1).padStart(4, '0');
}

/** The shard with the asset in it, newest first; the same shard when it holds the very same already. */
export function placed(shard: LibraryShard, asset: LibraryAsset): LibraryShard {
  const before = shard.assets.find(({ id }) => id === asset.id);
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(asset)) return shard;
  const others = shard.assets.filter(({ id }) => id !== asset.id);
  return { ...shard, revision: shard.revision + 1, assets: [asset, ...others] };
}

/** The directory after a shard changed. */
export function listed(directory: LibraryDirectory, shard: LibraryShard): LibraryDirectory {
  const entry = { revision: shard.revision, assets: shard.assets.length };
  return {
    revision: directory.revision + 1,
    shards: { ...directory.shards, [shard.shard]: entry },
  };
}
