import { dayWords, fullDaysBetween, utcDate } from '../calendar';
import { counted } from '../sentence';
import { inUsDollars } from './currency-rates';
import { either, exactly, times, type Estimate, type Part } from './estimate';
import { bestOpenWinRate, readStage, type Deal, type Opportunity } from './opportunity';

const of = 30;
const name = 'Deal value';

/** Expected value in US dollars at which the curve starts to flatten, and the one that gives all points. */
const kneeValue = 10_000;
const topValue = 1_000_000;

/** Points for the expected value of the open deal, on a log scale, less when the CRM record is stale. */
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
    default:
      return deal satisfies never;
  }
}

function without(input: string, source: string, share: Estimate): Part {
  return { name, of, share, input, source, missing: share.min !== share.max };
}

function ofOpportunity(opportunity: Opportunity, now: string): Part {
  const value = valueShare(opportunity);
  const share = times(value, freshness(opportunity, now));
  return {
    name,
    of,
    share,
    input: inputOf(opportunity, now),
    source: `Opportunity ${opportunity.key}`,
    sourceKey: opportunity.key,
    asOf: opportunity.updated,
    missing: share.min !== share.max,
    tellsDeal: opportunity.key,
  };
}

function valueShare({ amount, currency, stage }: Opportunity): Estimate {
  const reading = readStage(stage);
  if (reading.kind === 'closed') return exactly(0);
  const dollars =
    amount === undefined || currency === undefined ? undefined : inUsDollars(amount, currency);
  if (dollars === undefined) return { min: 0, max: 1 };
  if (reading.kind === 'unknown') return { min: 0, max: onLogScale(dollars * bestOpenWinRate) };
  return exactly(onLogScale(dollars * reading.winRate));
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
