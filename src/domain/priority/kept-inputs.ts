import { dealReference } from '../crm/deal-reference';
import { defaultJiraCrm, type Crm } from '../crm/settings';
import type { ScoreFacts } from './inputs';
import type { KeptScore } from './kept-score';
import { dealOfAll, dealsOf, referenceOf, type Deal } from './opportunity';
import type { ScoreInputs } from './score';
import type { TriageRow } from './snapshot';
import { usualDays } from './usual-days';

/** Keys of the deals that a kept score rests on, as far as the CRM can be asked for them. */
export function keptDealKeys(deal: Deal, crm: Crm = defaultJiraCrm): readonly string[] {
  return dealsOf(deal)
    .map(referenceOf)
    .filter((named) => dealReference(named, crm) === named);
}

/** What a kept score would rest on now: what the request says stays, whatever else was read counts anew. */
export function inputsAgain(
  { inputs }: KeptScore,
  { assetType }: Pick<TriageRow, 'assetType'>,
  facts: ScoreFacts,
): ScoreInputs {
  const { now, calendar, durations, deals, crm } = facts;
  const keys = keptDealKeys(inputs.deal, crm);
  const read = keys.map((key) => deals.get(key) ?? { kind: 'unknown' as const, reference: key });
  return {
    ...inputs,
    now,
    calendar,
    usual: usualDays(assetType, inputs.effort, durations),
    deal: keys.length === 0 ? inputs.deal : dealOfAll(read),
  };
}

/** Whether the CRM was too busy, or down, to tell a deal: nothing is known that was not known before. */
export function isNotReadForNow(deal: Deal): boolean {
  return dealsOf(deal).some(
    (each) =>
      each.kind === 'unknown' && (each.problem === 'rate-limit' || each.problem === 'unavailable'),
  );
}
