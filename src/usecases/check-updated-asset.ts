import { unknownAsset, updatedAsset, type Brief } from '../domain/intake/brief';
import type { BriefProblem } from '../domain/intake/brief-problem';
import type { Assets } from './ports/assets';
import { isAssetId } from '../domain/asset';

/** The problem of a brief that updates an asset which the library does not have; nothing otherwise. */
export async function updatedAssetProblems(
  assets: Assets,
  brief: Brief,
): Promise<readonly BriefProblem[]> {
  const assetId = updatedAsset(brief);
  if (assetId === undefined) return [];
  const isKnown = isAssetId(assetId) && (await assets.find(assetId)) !== undefined;
  return isKnown ? [] : [unknownAsset(assetId)];
}
