import type { AssetRequest } from '../domain/asset-request';
import { opportunitiesOf } from '../domain/opportunity-references';
import { opportunityKey, type Deal, type NamedDeal } from '../domain/priority/opportunity';
import type { ScoreInputs } from '../domain/priority/score';
import type { ReplacedAsset } from '../domain/priority/strategic-fit';
import { assetTypes, efforts } from '../domain/request-fields';
import type { Assets } from './ports/assets';
import type { Opportunities } from './ports/opportunities';

export type ScoreSources = {
  /** As the app: one score for everybody. */
  readonly opportunities: Opportunities;
  readonly assets: Assets;
  readonly now: () => string;
};

/** Gathers what a score rests on: the request, its opportunity, and the asset it would replace. */
export async function scoreInputs(
  sources: ScoreSources,
  request: AssetRequest,
): Promise<ScoreInputs> {
  const [deal, replaces] = await Promise.all([
    dealOf(sources, request),
    replacedAsset(sources, request),
  ]);
  const { values, neededBy } = request;
  const effort = efforts.find((size) => size === values.effort);
  const known = assetTypes.find((type) => type === values.assetType);
  const assetType = known ?? (values.assetType === undefined ? undefined : 'Other');
  return {
    now: sources.now(),
    submitted: request.created,
    goals: values.enablementGoals,
    deal,
    ...(assetType === undefined ? {} : { assetType }),
    ...(neededBy === undefined ? {} : { neededBy }),
    ...(values.deadlineEvidence === undefined ? {} : { deadlineEvidence: values.deadlineEvidence }),
    ...(values.reuse === undefined ? {} : { reuse: values.reuse }),
    ...(effort === undefined ? {} : { effort }),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

/** A field holds some thirty keys; reading more deals for one score costs more than it tells. */
const mostDeals = 10;

/** Keys of the opportunities that a request names in its field or is linked to; the first ten, each once. */
export function dealKeysOf(request: AssetRequest): readonly string[] {
  const keys = opportunitiesOf(request).filter((named) => opportunityKey(named) === named);
  return keys.slice(0, mostDeals);
}

async function dealOf({ opportunities }: ScoreSources, request: AssetRequest): Promise<Deal> {
  const keys = dealKeysOf(request);
  const reference = request.values.opportunity;
  if (keys.length === 0) {
    return reference === undefined ? { kind: 'none' } : { kind: 'unknown', reference };
  }
  const deals = await Promise.all(keys.map((key) => namedDeal(opportunities, key)));
  const [only, ...others] = deals;
  return others.length === 0 && only !== undefined ? only : { kind: 'several', deals };
}

async function namedDeal(opportunities: Opportunities, key: string): Promise<NamedDeal> {
  const opportunity = await opportunities.find(key);
  return opportunity === undefined
    ? { kind: 'unknown', reference: key }
    : { kind: 'known', opportunity };
}

async function replacedAsset(
  { assets }: ScoreSources,
  { values }: AssetRequest,
): Promise<ReplacedAsset | undefined> {
  if (values.updatesAsset === undefined || !isAssetId(values.updatesAsset)) return undefined;
  const stored = await assets.find(values.updatesAsset);
  return stored && { assetId: stored.asset.id, expires: stored.asset.expires };
}

/** Ids are `AD-` and a number; what people type may be anything. */
export function isAssetId(text: string): boolean {
  return /^AD-\d{1,18}$/.test(text);
}
