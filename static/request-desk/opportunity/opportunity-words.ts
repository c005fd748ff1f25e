import { dayWords } from '../../../src/domain/calendar';
import { opportunityReferences } from '../../../src/domain/opportunity-references';
import { opportunityKey } from '../../../src/domain/priority/opportunity';
import { counted, listOf } from '../../../src/domain/sentence';
import type { FoundOpportunity } from './use-opportunity-search';

const money = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

function amountWords({ amount, currency }: FoundOpportunity): string | undefined {
  return amount === undefined ? undefined : `${currency ?? ''} ${money.format(amount)}`.trim();
}

/** What tells deals of one customer apart: "EUR 480,000 · Negotiation". */
export function dealWords(opportunity: FoundOpportunity): string {
  const { key, stage } = opportunity;
  return [key, amountWords(opportunity), stage].filter((word) => word !== undefined).join(' · ');
}

/** What a deal is worth and how old that is: "EUR 480,000 · Negotiation · closes 17 Dec 2026 · updated today". */
export function previewWords(opportunity: FoundOpportunity): string {
  const { stage, closeDate, age, refusal } = opportunity;
  const closes = closeDate === undefined ? 'no close date' : `closes ${dayWords(closeDate)}`;
  const parts = [
    amountWords(opportunity) ?? 'no amount',
    stage ?? 'no stage',
    // The refusal of a closed deal tells when it was closed.
    ...(refusal === undefined ? [closes] : []),
    age,
  ];
  return parts.join(' · ');
}

/** What a deal would add to the priority, and what it lacks to add more for certain. */
export function pointsWords(opportunity: FoundOpportunity): string {
  const { min, max, of } = opportunity.points;
  if (min === max) return `Earns ${min} of ${counted(of, 'point')} for deal value.`;
  const lacking = lackingOf(opportunity);
  const why = lacking.length === 0 ? '' : `: it has no ${listOf(lacking)}`;
  return `Earns ${min} to ${max} of ${counted(of, 'point')} for deal value${why}.`;
}

function lackingOf(opportunity: FoundOpportunity): readonly string[] {
  const { amount, currency, stage, closeDate } = opportunity;
  return [
    ...(amount === undefined ? ['amount'] : []),
    ...(currency === undefined ? ['currency'] : []),
    ...(stage === undefined ? ['stage'] : []),
    ...(closeDate === undefined ? ['close date'] : []),
  ];
}

/** Keys of the deals in a text that names several and nothing else, as a request does that others joined. */
export function severalKeys(text: string): readonly string[] {
  const references = opportunityReferences(text);
  const isKeys = references.every((reference) => opportunityKey(reference) === reference);
  return isKeys && references.length > 1 ? references : [];
}
