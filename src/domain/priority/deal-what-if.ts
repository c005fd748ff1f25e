import { dateIn, dayWords } from '../calendar';
import type { Moment } from './confidence';
import { inBaseCurrency } from './currency';
import { dealOfAll, dealsOf, type NamedDeal, type Opportunity } from './opportunity';
import type { PriorityRules } from './rules';
import type { ScoreInputs } from './score';
import { readStage } from './stage';
import type { WhatIf } from './what-if';

const dayLength = 86_400_000;

/** Time takes points soon when it does so within so many days. */
const soonDays = 10;

type DealWhatIf = Omit<WhatIf, 'inputs'> & { readonly deal: NamedDeal };

/** What could become of the deals of a request: a record confirmed, filled in, read, or left to grow old. */
export function dealWhatIfs(inputs: ScoreInputs, rules: PriorityRules): readonly WhatIf[] {
  const { now, calendar, neededBy } = inputs;
  const moment = { now, today: dateIn(now, calendar.timeZone) };
  return dealsOf(inputs.deal).flatMap((deal) =>
    [
      ...(deal.kind === 'unknown' ? [readAtBest(deal.reference, rules, moment)] : []),
      ...(deal.kind === 'known'
        ? [
            ...confirmed(deal.opportunity, moment),
            ...filledIn(deal.opportunity, rules, moment),
            ...closingLater(deal.opportunity, moment, neededBy),
            ...growingOld(deal.opportunity, rules, moment, calendar.timeZone),
          ]
        : []),
    ].map(({ deal: changed, ...rest }) => ({ ...rest, inputs: withDeal(inputs, deal, changed) })),
  );
}

function withDeal(inputs: ScoreInputs, before: NamedDeal, after: NamedDeal): ScoreInputs {
  const deals = dealsOf(inputs.deal);
  return { ...inputs, deal: dealOfAll(deals.map((deal) => (deal === before ? after : deal))) };
}

const known = (opportunity: Opportunity): NamedDeal => ({ kind: 'known', opportunity });

function confirmed(opportunity: Opportunity, { now }: Moment): readonly DealWhatIf[] {
  const condition = `the record of ${opportunity.key} is confirmed`;
  const deal = known({ ...opportunity, updated: now });
  return [{ condition, deal, kind: 'mend', atBest: false }];
}

/** Amount, currency, stage and close date, those that are missing, at what gives the most points. */
function filledIn(
  opportunity: Opportunity,
  rules: PriorityRules,
  { now, today }: Moment,
): readonly DealWhatIf[] {
  const { amount, currency, stage, pipeline, closeDate, key } = opportunity;
  const hasAmount = amount !== undefined && currency !== undefined;
  const hasStage = readStage(stage, rules.stages, pipeline).kind !== 'unknown';
  if (hasAmount && !isUnknownCurrency(opportunity, rules) && hasStage && closeDate !== undefined) {
    return [];
  }
  const worth = hasAmount && !isUnknownCurrency(opportunity, rules) ? {} : atMost(rules);
  const open = hasStage ? {} : bestStage(rules);
  const closing = closeDate === undefined ? { closeDate: today } : {};
  const deal = known({ ...opportunity, ...worth, ...open, ...closing, updated: now });
  const condition = `what is missing in the record of ${key} is filled in`;
  return [{ condition, deal, kind: 'mend', atBest: true }];
}

function isUnknownCurrency({ currency }: Opportunity, { currencies }: PriorityRules): boolean {
  return currency !== undefined && inBaseCurrency(0, currency, currencies) === undefined;
}

/** An amount that gives all deal points in every stage that is worth anything. */
function atMost({ expectedValue, stages, currencies }: PriorityRules) {
  const rates = stages.map(({ winRate }) => winRate).filter((rate) => rate > 0);
  const amount = expectedValue.top / Math.min(1, ...rates);
  return { amount, currency: currencies.base };
}

function bestStage({ stages }: PriorityRules): Pick<Opportunity, 'stage'> {
  const [best] = stages
    .filter(({ closed, pipeline }) => closed !== true && pipeline === undefined)
    .toSorted((a, b) => b.winRate - a.winRate);
  return best === undefined ? {} : { stage: best.stage };
}

function readAtBest(reference: string, rules: PriorityRules, { now, today }: Moment): DealWhatIf {
  const best = { key: reference, ...atMost(rules), ...bestStage(rules), closeDate: today };
  const deal = known({ ...best, updated: now, pushes: 0 });
  return { condition: `${reference} can be read`, deal, kind: 'mend', atBest: true };
}

/** A date that has passed is no plan. Its record is confirmed by the change, and the change is a push. */
function closingLater(
  opportunity: Opportunity,
  { now, today }: Moment,
  neededBy: string | undefined,
): readonly DealWhatIf[] {
  const { closeDate, pushes, key } = opportunity;
  if (closeDate === undefined || closeDate >= today) return [];
  const later = neededBy !== undefined && neededBy > today ? neededBy : today;
  const pushed = pushes === undefined ? {} : { pushes: pushes + 1 };
  const deal = known({ ...opportunity, closeDate: later, updated: now, ...pushed });
  const condition = `${key} gets ${dayWords(later)} as its new close date`;
  return [{ condition, deal, kind: 'mend', atBest: false }];
}

/** The next day on which a record that nobody touches is trusted less. */
function growingOld(
  opportunity: Opportunity,
  { confidence: { tiers } }: PriorityRules,
  { now }: Moment,
  timeZone: string,
): readonly DealWhatIf[] {
  const { updated, key } = opportunity;
  const [next] = tiers
    .map(({ days }) => Date.parse(updated) + (days + 1) * dayLength)
    .filter((at) => at > Date.parse(now))
    .toSorted((a, b) => a - b);
  if (next === undefined || next > Date.parse(now) + soonDays * dayLength) return [];
  const aged = new Date(Date.parse(updated) - (next - Date.parse(now))).toISOString();
  const day = dayWords(dateIn(new Date(next).toISOString(), timeZone));
  const deal = known({ ...opportunity, updated: aged });
  const condition = `nobody updates ${key} before ${day}`;
  return [{ condition, deal, kind: 'loss', atBest: false }];
}
