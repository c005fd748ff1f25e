import { assetTypes } from '../../../src/domain/request-fields';
import type { Draft } from '../draft';

type NamedAsset = { readonly id: string; readonly title: string; readonly type: string };

/** What an asset of the library answers of a request to update it: a type that was chosen stays. */
export function updateOf({ id, title, type }: NamedAsset, draft: Draft): Partial<Draft> {
  const assetType = draft.assetType ?? assetTypes.find((each) => each === type) ?? null;
  return { updatesAsset: id, updatesAssetTitle: title, assetType };
}
