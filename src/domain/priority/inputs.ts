import type { AssetRequest } from '../asset-request';
import type { WorkCalendar } from '../calendar';
import type { Durations } from '../intake/cycle-time';
import { opportunitiesOf } from '../opportunity-references';
import { assetTypes, efforts } from '../request-fields';
import { exactly, type Estimate } from './estimate';
import { dealOfAll, opportunityKey, type Deal, type NamedDeal } from './opportunity';
import type { ScoreInputs } from './score';
import type { ReplacedAsset } from './strategic-fit';

/** What a score needs beside the request itself, read for many requests together. */
export type ScoreFacts = {
  /** ISO instant */
  readonly now: string;
  readonly calendar: WorkCalendar;
  readonly durations: Durations;
  /** By what requests name them by; one that is not in it was not found. */
  readonly deals: ReadonlyMap<string, NamedDeal>;
  /** Library assets by id. */
  readonly assets: ReadonlyMap<string, ReplacedAsset>;
};

/** A field holds some thirty keys; reading more deals for one score costs more than it tells. */
const mostDeals = 10;

/** Keys of the opportunities that a request names in its field or is linked to; the first ten, each once. */
export function dealKeysOf(request: AssetRequest): readonly string[] {
  const keys = opportunitiesOf(request).filter((named) => opportunityKey(named) === named);
  return keys.slice(0, mostDeals);
}

/** What the score of a request rests on. */
export function scoreInputsOf(request: AssetRequest, facts: ScoreFacts): ScoreInputs {
  const { values, neededBy } = request;
  const effort = efforts.find((size) => size === values.effort);
  const replaces = facts.assets.get(values.updatesAsset ?? '');
  return {
    now: facts.now,
    submitted: request.created,
    calendar: facts.calendar,
    usual: usualDays(values.assetType, facts.durations),
    goals: values.enablementGoals,
    deal: dealOf(request, facts),
    ...(neededBy === undefined ? {} : { neededBy }),
    ...(values.deadlineEvidence === undefined ? {} : { deadlineEvidence: values.deadlineEvidence }),
    ...(values.reuse === undefined ? {} : { reuse: values.reuse }),
    ...(effort === undefined ? {} : { effort }),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

/** An admin may have added asset types: they take as long as "Other". */
function usualDays(assetType: string | undefined, durations: Durations): Estimate {
  if (assetType !== undefined) {
    const known = assetTypes.find((type) => type === assetType) ?? 'Other';
    return exactly(durations[known].p50);
  }
  const all = Object.values(durations).map(({ p50 }) => p50);
  return { min: Math.min(...all), max: Math.max(...all) };
}

function dealOf(request: AssetRequest, { deals }: ScoreFacts): Deal {
  const keys = dealKeysOf(request);
  const reference = request.values.opportunity;
  if (keys.length === 0) {
    return reference === undefined ? { kind: 'none' } : { kind: 'unknown', reference };
  }
  return dealOfAll(keys.map((key) => deals.get(key) ?? { kind: 'unknown', reference: key }));
}
