import { isAssetId } from '../domain/asset';
import type { AssetRequest } from '../domain/asset-request';
import type { Desk } from '../domain/desk';
import type { IntakeSettings } from '../domain/intake/settings';
import { dealKeysOf, type ScoreFacts } from '../domain/priority/inputs';
import type { ReplacedAsset } from '../domain/priority/strategic-fit';
import type { Assets } from './ports/assets';
import type { CrmChoice } from './ports/crm';
import type { Opportunities } from './ports/opportunities';
import type { SettingsStore } from './ports/settings';
import { scoredDurations, type ScoredDurationsPorts } from './scored-durations';

export type ScoreSources = ScoredDurationsPorts & {
  /** As the app: one score for everybody. */
  readonly opportunities: Opportunities;
  readonly crm: CrmChoice;
  readonly assets: Assets;
  readonly settings: SettingsStore;
};

/** Facts, and how long to wait where the CRM did not tell everything. */
export type GatheredFacts = { readonly facts: ScoreFacts; readonly retryAfterSeconds?: number };

/** What facts are wanted for. */
export type FactsWanted = {
  readonly dealKeys: readonly string[];
  /** What requests name as the asset that they would replace, whether there is one or not. */
  readonly replaces: readonly (string | undefined)[];
  /** Whether delivered requests are searched although it was done not long ago. */
  readonly durationsAnew?: boolean;
};

/** Reads what the scores of requests rest on, for all of them together. */
export async function scoreFacts(
  sources: ScoreSources,
  desk: Desk,
  requests: readonly AssetRequest[],
): Promise<GatheredFacts> {
  const { crm } = await sources.crm.read();
  const wanted = {
    dealKeys: requests.flatMap((request) => dealKeysOf(request, crm)),
    replaces: requests.map(({ values }) => values.updatesAsset),
  };
  return gatherFacts(sources, desk, await sources.settings.read(), wanted);
}

/** The same when it is known already what to read. Throws when Jira or storage cannot tell; a CRM that cannot is no failure. */
export async function gatherFacts(
  sources: ScoreSources,
  desk: Desk,
  settings: IntakeSettings,
  { dealKeys, replaces, durationsAnew }: FactsWanted,
): Promise<GatheredFacts> {
  const [{ crm }, durations, { deals, retryAfterSeconds }, assets] = await Promise.all([
    sources.crm.read(),
    scoredDurations(sources, desk, settings, durationsAnew),
    sources.opportunities.read([...new Set(dealKeys)]),
    replacedAssets(sources, replaces),
  ]);
  const { calendar } = settings;
  const facts = { now: sources.now(), calendar, durations, crm, deals, assets };
  return { facts, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

async function replacedAssets(
  { assets }: ScoreSources,
  replaces: FactsWanted['replaces'],
): Promise<ReadonlyMap<string, ReplacedAsset>> {
  const ids = replaces.filter((named) => named !== undefined).filter(isAssetId);
  const found = await assets.findAll([...new Set(ids)]);
  return new Map(found.map(({ asset: { id, expires } }) => [id, { assetId: id, expires }]));
}
