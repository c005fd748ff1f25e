import { isAssetId } from '../domain/asset';
import type { AssetRequest } from '../domain/asset-request';
import type { Desk } from '../domain/desk';
import { dealKeysOf, type ScoreFacts } from '../domain/priority/inputs';
import type { ReplacedAsset } from '../domain/priority/strategic-fit';
import { expectedDurations, type ExpectedDurationsPorts } from './expected-durations';
import type { Assets } from './ports/assets';
import type { Opportunities } from './ports/opportunities';
import type { SettingsStore } from './ports/settings';

export type ScoreSources = ExpectedDurationsPorts & {
  /** As the app: one score for everybody. */
  readonly opportunities: Opportunities;
  readonly assets: Assets;
  readonly settings: SettingsStore;
};

/** Facts, and how long to wait where the CRM did not tell everything. */
export type GatheredFacts = { readonly facts: ScoreFacts; readonly retryAfterSeconds?: number };

/** Reads what the scores of requests rest on, for all of them together. */
export async function scoreFacts(
  sources: ScoreSources,
  desk: Desk,
  requests: readonly AssetRequest[],
): Promise<GatheredFacts> {
  const keys = [...new Set(requests.flatMap(dealKeysOf))];
  const [settings, { deals, retryAfterSeconds }, assets] = await Promise.all([
    sources.settings.read(),
    sources.opportunities.read(keys),
    replacedAssets(sources, requests),
  ]);
  const durations = await expectedDurations(sources, desk, settings);
  const { calendar } = settings;
  const facts = { now: sources.now(), calendar, durations, deals, assets };
  return { facts, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

async function replacedAssets(
  { assets }: ScoreSources,
  requests: readonly AssetRequest[],
): Promise<ReadonlyMap<string, ReplacedAsset>> {
  const named = requests.map(({ values }) => values.updatesAsset ?? '').filter(isAssetId);
  const found = await Promise.all([...new Set(named)].map((id) => assets.find(id)));
  return new Map(
    found
      .filter((stored) => stored !== undefined)
      .map(({ asset }) => [asset.id, { assetId: asset.id, expires: asset.expires }]),
  );
}
