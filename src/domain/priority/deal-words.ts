import { dayWords, fullDaysBetween } from '../calendar';
import { counted } from '../sentence';
import { confidence, type Moment } from './confidence';
import { inBaseCurrency } from './currency';
import type { DealProblem, NamedDeal, Opportunity } from './opportunity';
import type { PriorityRules } from './rules';
import { readStage } from './stage';

/** What a deal's points rest on: amount, win rate, close date, pushes, age of the record. */
export function dealWords(opportunity: Opportunity, rules: PriorityRules, moment: Moment): string {
  const { stage, pipeline, closeDate, pushes, updated } = opportunity;
  const reading = readStage(stage, rules.stages, pipeline);
  if (reading.kind === 'closed') return `${stage ?? ''}: a closed deal gives no points.`;
  const rate =
    reading.kind === 'open' ? ` × ${Math.round(reading.winRate * 100)}% (${stage ?? ''})` : '';
  const trust = confidence(opportunity, rules, moment).max;
  const notes = [
    ...currencyNotes(opportunity, rules),
    ...(reading.kind === 'unknown' ? [stageNote(stage)] : []),
    closeDate === undefined ? 'close date missing' : closeWords(closeDate, moment.today),
    ...(pushes !== undefined && pushes > 1 ? [`close date pushed ${pushes} times`] : []),
    updatedAgo(updated, moment.now),
    ...(trust < 1 ? [`confidence ${trust}`] : []),
  ];
  return [`${money(opportunity)}${rate}`, ...notes].join(', ');
}

const closeWords = (date: string, today: string) =>
  `${date < today ? 'close date passed on' : 'closes'} ${dayWords(date)}`;

const stageNote = (stage: string | undefined) =>
  stage === undefined ? 'stage missing' : `stage ${stage} is not in the stage table`;

function money({ amount, currency }: Opportunity): string {
  return amount === undefined ? 'amount missing' : `${currency ?? ''} ${grouped(amount)}`.trim();
}

function currencyNotes(
  { amount, currency }: Opportunity,
  { currencies }: PriorityRules,
): readonly string[] {
  if (currency === undefined) return ['currency missing'];
  const base = inBaseCurrency(amount ?? 0, currency, currencies);
  if (base === undefined) return [`no rate for ${currency}`];
  if (base.rate === undefined || amount === undefined) return [];
  const { rate, date } = base.rate;
  const worth = `${currencies.base} ${grouped(Math.round(base.amount))}`;
  return [`${worth} at the rate ${rate} of ${dayWords(date)}`];
}

const problems: Readonly<Record<DealProblem, (reference: string) => string>> = {
  'not-found': (reference) => `No opportunity was found under "${reference}".`,
  mapping: (reference) =>
    `"${reference}" was not read: a mapped CRM field does not exist. A Jira admin checks it in Asset Desk set-up.`,
  credentials: (reference) =>
    `"${reference}" was not read: the CRM refuses the app's credentials. A Jira admin enters new ones in Asset Desk set-up.`,
  'rate-limit': (reference) =>
    `"${reference}" was not read yet: the CRM asks to wait. The score follows by itself.`,
  unavailable: (reference) =>
    `"${reference}" was not read yet: the CRM does not answer. The score follows by itself.`,
};

/** Why a deal that a request names was not read, and what to do. */
export function problemWords(deal: Extract<NamedDeal, { readonly kind: 'unknown' }>): string {
  const { problem = 'not-found', reference, field } = deal;
  if (problem === 'mapping' && field !== undefined) return missingField(reference, field);
  return problems[problem](reference);
}

const missingField = (reference: string, field: string) =>
  `"${reference}" was not read: the mapped CRM field "${field}" does not exist. A Jira admin checks it in Asset Desk set-up.`;

/** The deals that are closed: they count nothing, and somebody should say what the request is for now. */
export function closedFlags(
  opportunities: readonly Opportunity[],
  { stages }: PriorityRules,
): readonly string[] {
  return opportunities
    .filter(({ stage, pipeline }) => readStage(stage, stages, pipeline).kind === 'closed')
    .map(({ key, stage }) => `${key} is ${stage ?? 'closed'}: ask what the asset is for now.`);
}

/** How long ago an instant of a change was, in words: "updated today", "updated 12 days ago". */
export function updatedAgo(updated: string, now: string): string {
  const days = fullDaysBetween(updated, now);
  return days === 0 ? 'updated today' : `updated ${counted(days, 'day')} ago`;
}

const grouped = (amount: number) =>
  new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(amount);
