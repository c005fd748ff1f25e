import { dayWords, fullDaysBetween, utcDate } from '../calendar';
import { counted, listOf } from '../sentence';
import { inUsDollars } from './currency-rates';
import { either, exactly, type Estimate, type Part } from './estimate';
import {
  bestOpenWinRate,
  readStage,
  type Deal,
  type NamedDeal,
  type Opportunity,
} from './opportunity';

const of = 30;
const name = 'Deal value';

/** Expected value in US dollars at which the curve starts to flatten, and the one that gives all points. */
const kneeValue = 10_000;
const topValue = 1_000_000;

/**
 * Points for the expected value of the open deals, on a log scale, less where the CRM record is stale. The
 * values of several deals are added up, so that joining a request never lowers its score.
 */
export function dealValue(deal: Deal, now: string): Part {
  switch (deal.kind) {
    case 'none':
      return without('No opportunity is linked.', 'Opportunity', exactly(0));
    case 'unknown':
      return without(`No opportunity was found under "${deal.reference}".`, 'Opportunity', {
        min: 0,
        max: 1,
      });
    case 'known':
      return ofOpportunity(deal.opportunity, now);
    case 'several':
      return ofSeveral(deal.deals, now);
    default:
      return deal satisfies never;
  }
}

function without(input: string, source: string, share: Estimate): Part {
  return { name, of, share, input, source, missing: share.min !== share.max };
}

function ofOpportunity(opportunity: Opportunity, now: string): Part {
  const share = shareOf([{ kind: 'known', opportunity }], now);
  return {
    name,
    of,
    share,
    input: inputOf(opportunity, now),
    source: `Opportunity ${opportunity.key}`,
    sourceKey: opportunity.key,
    asOf: opportunity.updated,
    missing: share.min !== share.max,
    tellsDeals: [opportunity.key],
  };
}

function ofSeveral(deals: readonly NamedDeal[], now: string): Part {
  const known = deals.flatMap((deal) => (deal.kind === 'known' ? [deal.opportunity] : []));
  const share = shareOf(deals, now);
  const told = deals.map((deal) =>
    deal.kind === 'known'
      ? `${deal.opportunity.key}: ${inputOf(deal.opportunity, now)}`
      : `${deal.reference}: not found`,
  );
  const oldest = known.map(({ updated }) => updated).toSorted()[0];
  return {
    name,
    of,
    share,
    input: `${deals.length} opportunities count together. ${told.join('; ')}`,
    source: `Opportunities ${listOf(deals.map(referenceOf))}`,
    missing: share.min !== share.max,
    ...(oldest === undefined ? {} : { asOf: oldest, tellsDeals: known.map(({ key }) => key) }),
  };
}

const referenceOf = (deal: NamedDeal): string =>
  deal.kind === 'known' ? deal.opportunity.key : deal.reference;

/** Expected value of a deal in US dollars, and how far its record can be trusted. */
type Worth = { readonly dollars: Estimate; readonly trust: Estimate };

function shareOf(deals: readonly NamedDeal[], now: string): Estimate {
  const worths = deals.map((deal) => worthOf(deal, now));
  return {
    min: trusted(worths.map(({ dollars, trust }) => ({ dollars: dollars.min, trust: trust.min }))),
    max: trusted(worths.map(({ dollars, trust }) => ({ dollars: dollars.max, trust: trust.max }))),
  };
}

type CountedWorth = { readonly dollars: number; readonly trust: number };

/** The share of the most trusted deals, then what the less trusted add to it, by as much as they are trusted. */
function trusted(worths: readonly CountedWorth[]): number {
  const ordered = worths.toSorted((a, b) => b.trust - a.trust || b.dollars - a.dollars);
  let dollars = 0;
  let reached = 0;
  let share = 0;
  for (const worth of ordered) {
    dollars += worth.dollars;
    const next = onLogScale(dollars);
    share += worth.trust * (next - reached);
    reached = next;
  }
  return share;
}

function worthOf(deal: NamedDeal, now: string): Worth {
  if (deal.kind === 'unknown') return { dollars: anyValue, trust: exactly(1) };
  return { dollars: dollarsOf(deal.opportunity), trust: freshness(deal.opportunity, now) };
}

const anyValue: Estimate = { min: 0, max: Number.POSITIVE_INFINITY };

function dollarsOf({ amount, currency, stage }: Opportunity): Estimate {
  const reading = readStage(stage);
  if (reading.kind === 'closed') return exactly(0);
  const dollars =
    amount === undefined || currency === undefined ? undefined : inUsDollars(amount, currency);
  if (dollars === undefined) return anyValue;
  const positive = Math.max(0, dollars);
  if (reading.kind === 'unknown') return { min: 0, max: positive * bestOpenWinRate };
  return exactly(positive * reading.winRate);
}

function onLogScale(expectedValue: number): number {
  const share =
    Math.log10(1 + Math.max(0, expectedValue) / kneeValue) / Math.log10(1 + topValue / kneeValue);
  return Math.min(1, share);
}

/** How far the CRM record can be trusted: 1, 0.8 or 0.5. It multiplies the deal value alone. */
function freshness(opportunity: Opportunity, now: string): Estimate {
  const { closeDate, pushes, updated } = opportunity;
  const days = fullDaysBetween(updated, now);
  const byAge = days <= 14 && pushes <= 1 ? 1 : days <= 45 && pushes <= 2 ? 0.8 : 0.5;
  if (closeDate === undefined) return either(exactly(0.5), exactly(byAge));
  return exactly(closeDate < utcDate(now) ? 0.5 : byAge);
}

function inputOf(opportunity: Opportunity, now: string): string {
  const { amount, currency, stage, closeDate, pushes, updated } = opportunity;
  const reading = readStage(stage);
  if (reading.kind === 'closed') return `${stage ?? ''}: a closed deal gives no points.`;
  const money =
    amount === undefined ? 'amount missing' : `${currency ?? ''} ${grouped(amount)}`.trim();
  const rate =
    reading.kind === 'open' ? `× ${Math.round(reading.winRate * 100)}% (${stage ?? ''})` : '';
  const notes = [
    ...(currency === undefined ? ['currency missing'] : unknownCurrency(currency)),
    ...(reading.kind === 'unknown' ? [`stage ${stage ?? 'missing'}`] : []),
    closeDate === undefined ? 'close date missing' : `closes ${dayWords(closeDate)}`,
    ...(pushes > 1 ? [`close date moved ${pushes} times`] : []),
    updatedAgo(updated, now),
  ];
  return [`${money} ${rate}`.trim(), ...notes].join(', ');
}

function unknownCurrency(currency: string): readonly string[] {
  return inUsDollars(1, currency) === undefined ? [`no rate for ${currency}`] : [];
}

/** How long ago an instant of a change was, in words: "updated today", "updated 12 days ago". */
export function updatedAgo(updated: string, now: string): string {
  const days = fullDaysBetween(updated, now);
  return days === 0 ? 'updated today' : `updated ${counted(days, 'day')} ago`;
}

const grouped = (amount: number) =>
  new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(amount);
