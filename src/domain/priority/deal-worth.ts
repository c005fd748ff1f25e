import { inBaseCurrency } from './currency';
import { exactly, type Estimate } from './estimate';
import { confidence, type Moment } from './confidence';
import type { NamedDeal, Opportunity } from './opportunity';
import type { PriorityRules } from './rules';
import { bestOpenWinRate, readStage } from './stage';

/** Expected value of a deal in the base currency, and how far its record can be trusted. */
type Worth = { readonly expected: Estimate; readonly trust: Estimate };

/**
 * Share of the deal points, 0 to 1, for the expected values of several deals together, on a log scale.
 * Confidence is weighed by value: each deal's counts for the points that the deal adds, the most trusted deal
 * first. The plain mean weighed by value would take points away when a large stale deal joins a fresh one;
 * this way no deal, and no larger amount, ever lowers a score. Deals of one confidence give the same both ways.
 */
export function shareOfDeals(
  deals: readonly NamedDeal[],
  rules: PriorityRules,
  moment: Moment,
): Estimate {
  const worths = deals.map((deal) => worthOf(deal, rules, moment));
  const counted = (end: 'min' | 'max') =>
    worths.map(({ expected, trust }) => ({ expected: expected[end], trust: trust[end] }));
  return { min: trusted(counted('min'), rules), max: trusted(counted('max'), rules) };
}

type CountedWorth = { readonly expected: number; readonly trust: number };

function trusted(worths: readonly CountedWorth[], rules: PriorityRules): number {
  const ordered = worths.toSorted((a, b) => b.trust - a.trust || b.expected - a.expected);
  let expected = 0;
  let reached = 0;
  let share = 0;
  for (const worth of ordered) {
    expected += worth.expected;
    const next = onLogScale(expected, rules);
    share += worth.trust * (next - reached);
    reached = next;
  }
  return share;
}

function onLogScale(expected: number, { expectedValue: { knee, top } }: PriorityRules): number {
  return Math.min(1, Math.log10(1 + expected / knee) / Math.log10(1 + top / knee));
}

function worthOf(deal: NamedDeal, rules: PriorityRules, moment: Moment): Worth {
  if (deal.kind === 'unknown') return { expected: anyValue, trust: { min: 0, max: 1 } };
  return {
    expected: expectedValue(deal.opportunity, rules),
    trust: confidence(deal.opportunity, rules, moment),
  };
}

const anyValue: Estimate = { min: 0, max: Number.POSITIVE_INFINITY };

/** Amount in the base currency times the win rate of the stage; a closed deal is worth nothing to a request. */
export function expectedValue(
  { amount, currency, stage, pipeline }: Opportunity,
  { stages, currencies }: PriorityRules,
): Estimate {
  const reading = readStage(stage, stages, pipeline);
  if (reading.kind === 'closed') return exactly(0);
  const base =
    amount === undefined || currency === undefined
      ? undefined
      : inBaseCurrency(amount, currency, currencies);
  if (base === undefined) return anyValue;
  const positive = Math.max(0, base.amount);
  if (reading.kind === 'open') return exactly(positive * reading.winRate);
  return { min: 0, max: positive * bestOpenWinRate(stages) };
}
