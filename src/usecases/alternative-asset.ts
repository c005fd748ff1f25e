import { isAssetId } from '../domain/asset';
import type { Desk } from '../domain/desk';
import { maySeeLibrary } from './library-access';
import type { Caller, Refusal } from './outcome';
import type { AppPages } from './ports/app-pages';
import type { Assets, LibraryIndex } from './ports/assets';
import type { LibraryPages } from './ports/library-pages';
import type { People } from './ports/people';

export type AlternativeAssetPorts = {
  readonly people: People;
  readonly pages: LibraryPages;
  readonly assets: Assets;
  readonly library: LibraryIndex;
  readonly appPages: AppPages;
};

export type AlternativeAsset = {
  readonly kind: 'asset';
  readonly id: string;
  readonly title: string;
  /** Address of its page, which also works in a mail. */
  readonly url: string;
};

/**
 * The asset of the library that a decision offers instead. Who may not see the library cannot tell an asset
 * that exists from one that does not.
 */
export async function alternativeAsset(
  ports: AlternativeAssetPorts,
  desk: Desk,
  caller: Caller,
  assetId: string,
): Promise<AlternativeAsset | Refusal> {
  const message = `The library has no asset ${assetId}. Choose another one, or none.`;
  const unknown: Refusal = { kind: 'bad-input', message, fields: { alternativeAssetId: message } };
  if (!isAssetId(assetId) || !(await maySeeLibrary(ports, desk, caller))) return unknown;
  const stored = await ports.assets.find(assetId);
  if (stored === undefined) return unknown;
  const [shard] = await ports.library.shards([stored.asset.shard]);
  const listed = shard?.assets.find(({ id }) => id === assetId);
  if (listed === undefined) return unknown;
  const url = await ports.appPages.absolute(listed.pagePath);
  return { kind: 'asset', id: assetId, title: listed.title, url };
}
