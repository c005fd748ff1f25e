import type { AssetRequest } from '../asset-request';
import type { WorkCalendar } from '../calendar';
import type { Durations } from '../intake/cycle-time';
import { dealReference } from '../crm/deal-reference';
import { defaultJiraCrm, type Crm } from '../crm/settings';
import { opportunitiesOf } from '../opportunity-references';
import { efforts } from '../request-fields';
import { dealOfAll, type Deal, type NamedDeal } from './opportunity';
import type { ScoreInputs } from './score';
import type { ReplacedAsset } from './strategic-fit';
import { usualDays } from './usual-days';

/** What a score needs beside the request itself, read for many requests together. */
export type ScoreFacts = {
  /** ISO instant */
  readonly now: string;
  readonly calendar: WorkCalendar;
  readonly durations: Durations;
  /** Where deals are kept; Jira unless it is told. */
  readonly crm?: Crm;
  /** By what requests name them by; one that is not in it was not found. */
  readonly deals: ReadonlyMap<string, NamedDeal>;
  /** Library assets by id. */
  readonly assets: ReadonlyMap<string, ReplacedAsset>;
};

/** A field holds some thirty keys; reading more deals for one score costs more than it tells. */
const mostDeals = 10;

/** Keys of the opportunities that a request names in its field or is linked to; the first ten, each once. */
export function dealKeysOf(request: AssetRequest, crm: Crm = defaultJiraCrm): readonly string[] {
  const keys = opportunitiesOf(request, crm).filter((named) => dealReference(named, crm) === named);
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
    usual: usualDays(values.assetType, effort, facts.durations),
    goals: values.enablementGoals,
    deal: dealOf(request, facts),
    ...(neededBy === undefined ? {} : { neededBy }),
    ...(values.deadlineEvidence === undefined ? {} : { deadlineEvidence: values.deadlineEvidence }),
    ...(values.reuse === undefined ? {} : { reuse: values.reuse }),
    ...(effort === undefined ? {} : { effort }),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

function dealOf(request: AssetRequest, { deals, crm }: ScoreFacts): Deal {
  const keys = dealKeysOf(request, crm);
  const reference = request.values.opportunity;
  if (keys.length === 0) {
    return reference === undefined ? { kind: 'none' } : { kind: 'unknown', reference };
  }
  return dealOfAll(keys.map((key) => deals.get(key) ?? { kind: 'unknown', reference: key }));
}
