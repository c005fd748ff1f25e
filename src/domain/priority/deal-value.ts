import { listOf } from '../sentence';
import type { Moment } from './confidence';
import { closedFlags, dealWords, problemWords } from './deal-words';
import { shareOfDeals } from './deal-worth';
import { exactly, type Estimate, type Part } from './estimate';
import { dealsOf, referenceOf, type Deal, type NamedDeal, type Opportunity } from './opportunity';
import type { PriorityRules } from './rules';

/**
 * Points for the expected value of the open deals that a request is for. No opportunity gives none and misses
 * nothing; one that cannot be read may be worth anything.
 */
export function dealValue(deal: Deal, rules: PriorityRules, moment: Moment): Part {
  const deals = dealsOf(deal);
  const [only, ...others] = deals;
  if (only === undefined) {
    return part(rules, exactly(0), {
      input: 'No opportunity is linked.',
      source: 'Opportunity',
    });
  }
  const share = shareOfDeals(deals, rules, moment);
  return others.length === 0
    ? ofOne(only, share, rules, moment)
    : ofSeveral(deals, share, rules, moment);
}

type Told = Pick<Part, 'input' | 'source'> &
  Partial<Pick<Part, 'sourceAddress' | 'asOf' | 'flags' | 'tellsDeals'>>;

function part({ weights }: PriorityRules, share: Estimate, told: Told): Part {
  const missing = share.min !== share.max;
  return { part: 'deal', name: 'Deal value', of: weights.deal, share, missing, flags: [], ...told };
}

function ofOne(deal: NamedDeal, share: Estimate, rules: PriorityRules, moment: Moment): Part {
  if (deal.kind === 'unknown') {
    return part(rules, share, { input: problemWords(deal), source: 'Opportunity' });
  }
  const { opportunity } = deal;
  return part(rules, share, {
    input: dealWords(opportunity, rules, moment),
    source: `Opportunity ${opportunity.key}`,
    asOf: opportunity.updated,
    flags: closedFlags([opportunity], rules),
    tellsDeals: [opportunity.key],
    ...(opportunity.address === undefined ? {} : { sourceAddress: opportunity.address }),
  });
}

function ofSeveral(
  deals: readonly NamedDeal[],
  share: Estimate,
  rules: PriorityRules,
  moment: Moment,
): Part {
  const known = deals.flatMap((deal) => (deal.kind === 'known' ? [deal.opportunity] : []));
  const told = deals.map((deal) =>
    deal.kind === 'known'
      ? `${deal.opportunity.key}: ${dealWords(deal.opportunity, rules, moment)}`
      : problemWords(deal),
  );
  return part(rules, share, {
    input: `${deals.length} opportunities count together. ${told.join('; ')}`,
    source: `Opportunities ${listOf(deals.map(referenceOf))}`,
    flags: closedFlags(known, rules),
    ...oldest(known),
  });
}

function oldest(known: readonly Opportunity[]): Pick<Part, 'asOf' | 'tellsDeals'> {
  const asOf = known.map(({ updated }) => updated).toSorted()[0];
  return asOf === undefined ? {} : { asOf, tellsDeals: known.map(({ key }) => key) };
}
