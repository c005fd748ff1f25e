import type { Asset } from '../../domain/asset';
import type { LibraryAsset, LibraryDirectory, LibraryShard } from '../../domain/library-index';

export type StoredAsset = { readonly asset: Asset; readonly revision: number };

/** Keeps the published assets. */
export interface Assets {
  find(assetId: string): Promise<StoredAsset | undefined>;
  /** Those of the assets that there are, many in one call. */
  findAll(assetIds: readonly string[]): Promise<readonly StoredAsset[]>;
  /** Stores an asset over the revision that was read, or as the first one; `conflict` when somebody was faster. */
  store(asset: Asset, revision: number | undefined): Promise<'stored' | 'conflict'>;
}

/** Keeps the index of the library in shards. */
export interface LibraryIndex {
  directory(): Promise<LibraryDirectory>;
  shards(names: readonly string[]): Promise<readonly LibraryShard[]>;
  /** Puts an asset into a shard and the shard into the directory, both or neither. Does nothing when it is there. */
  put(shard: string, asset: LibraryAsset): Promise<'stored' | 'conflict'>;
}
