import { businessDaysBetween, dateIn, dayWords, type WorkCalendar } from '../calendar';
import { isBlank } from '../intake/blank';
import { counted } from '../sentence';
import type { Estimate, Part } from './estimate';
import { dealsOf, type Deal, type NamedDeal } from './opportunity';
import type { PriorityRules } from './rules';
import { readStage } from './stage';

/** What urgency depends on. */
export type UrgencyInputs = {
  /** ISO instant */
  readonly now: string;
  /** ISO instant */
  readonly submitted: string;
  readonly calendar: WorkCalendar;
  /** ISO date */
  readonly neededBy?: string | undefined;
  readonly deadlineEvidence?: string | undefined;
  /** Business days that such an asset usually takes (P50); an interval while its type or size is not known. */
  readonly usual: Estimate;
  readonly deal: Deal;
};

/**
 * Points for how little time is left: business days until the asset is needed, less those that such an asset
 * usually takes. A deal that closes earlier than the asset is needed sets the date.
 */
export function urgency(inputs: UrgencyInputs, rules: PriorityRules): Part {
  const dates = deadlines(inputs, rules);
  const deadline = earliest(dates.certain) ?? earliest(dates.possible);
  const deal = deadline?.deal;
  return {
    part: 'urgency',
    name: 'Urgency',
    of: rules.weights.urgency,
    share: shareOf(inputs, dates, rules),
    input: inputOf(inputs, deadline, rules),
    source: deal === undefined ? 'Due date' : `Close date of ${deal.key}`,
    missing: deadline === undefined || inputs.usual.min !== inputs.usual.max,
    flags: lateFlags(inputs),
    ...(deal === undefined ? {} : { tellsDeals: [deal.key] }),
    ...(deal?.address === undefined ? {} : { sourceAddress: deal.address }),
  };
}

type Deadline = {
  readonly date: string;
  readonly deal?: { readonly key: string; readonly address?: string };
};

type Deadlines = {
  readonly certain: readonly Deadline[];
  /** The close date of a deal that may be closed already. */
  readonly possible: readonly Deadline[];
  /** Whether a date that is not known could come first. */
  readonly open: boolean;
};

function deadlines({ neededBy, deal }: UrgencyInputs, rules: PriorityRules): Deadlines {
  const asked: readonly Deadline[] = neededBy === undefined ? [] : [{ date: neededBy }];
  const ofDeals = dealsOf(deal).map((each) => deadlinesOf(each, rules));
  return {
    certain: [...asked, ...ofDeals.flatMap(({ certain }) => certain)],
    possible: ofDeals.flatMap(({ possible }) => possible),
    open: neededBy === undefined || ofDeals.some(({ open }) => open),
  };
}

function deadlinesOf(deal: NamedDeal, { stages }: PriorityRules): Deadlines {
  if (deal.kind === 'unknown') return { certain: [], possible: [], open: true };
  const { closeDate: date, key, address, stage, pipeline } = deal.opportunity;
  const reading = readStage(stage, stages, pipeline);
  if (reading.kind === 'closed') return { certain: [], possible: [], open: false };
  if (date === undefined) return { certain: [], possible: [], open: true };
  const closing = [{ date, deal: { key, ...(address === undefined ? {} : { address }) } }];
  return reading.kind === 'open'
    ? { certain: closing, possible: [], open: false }
    : { certain: [], possible: closing, open: false };
}

function earliest(dates: readonly Deadline[]): Deadline | undefined {
  return dates.reduce<Deadline | undefined>(
    (first, next) => (first === undefined || next.date < first.date ? next : first),
    undefined,
  );
}

function shareOf(
  inputs: UrgencyInputs,
  { certain, possible, open }: Deadlines,
  rules: PriorityRules,
): Estimate {
  const latest = earliest(certain);
  const soonest = open ? undefined : earliest([...certain, ...possible]);
  const most = latest === undefined ? Infinity : slack(inputs, latest, inputs.usual.min);
  const least = soonest === undefined ? -Infinity : slack(inputs, soonest, inputs.usual.max);
  const late = lateCap(inputs, rules);
  const unproven = isBlank(inputs.deadlineEvidence ?? '') ? rules.urgency.withoutEvidence : 1;
  // Evidence may still be added, so it caps what counts and not what is possible.
  return {
    min: Math.min(unproven, late.min, inBand(most, rules)),
    max: Math.min(late.max, inBand(least, rules)),
  };
}

function inBand(days: number, { urgency: { bands, otherwise } }: PriorityRules): number {
  return bands.find(({ upToSlack }) => days <= upToSlack)?.share ?? otherwise;
}

/** A date that could not be kept on the day it was asked for counts less: otherwise asking late would pay. */
function lateCap(inputs: UrgencyInputs, { urgency: { lateAsk } }: PriorityRules): Estimate {
  const available = daysAsked(inputs);
  if (available === undefined) return { min: lateAsk, max: 1 };
  const capFor = (usual: number) => (available < usual ? lateAsk : 1);
  return { min: capFor(inputs.usual.max), max: capFor(inputs.usual.min) };
}

/** Business days from the submission to the date that was asked for. */
function daysAsked({ submitted, neededBy, calendar }: UrgencyInputs): number | undefined {
  if (neededBy === undefined) return undefined;
  return businessDaysBetween(dateIn(submitted, calendar.timeZone), neededBy, calendar);
}

/** Business days to spare; 0 or less means that work must have begun. */
function slack({ now, calendar }: UrgencyInputs, deadline: Deadline, usual: number): number {
  const today = dateIn(now, calendar.timeZone);
  return businessDaysBetween(today, deadline.date, calendar) - usual;
}

function lateFlags(inputs: UrgencyInputs): readonly string[] {
  const available = daysAsked(inputs);
  if (available === undefined || available >= inputs.usual.min) return [];
  const missed = counted(inputs.usual.min - available, 'business day');
  return [`Asked for ${missed} too late: renegotiate the date.`];
}

function inputOf(
  inputs: UrgencyInputs,
  deadline: Deadline | undefined,
  { urgency: { withoutEvidence } }: PriorityRules,
): string {
  if (deadline === undefined) return 'No date is given.';
  const evidence = isBlank(inputs.deadlineEvidence ?? '')
    ? `no deadline evidence, so ${Math.round(withoutEvidence * 100)}% of the points at most`
    : 'deadline evidence given';
  return `Due ${dayWords(deadline.date)}, ${spareWords(inputs, deadline)}; ${evidence}`;
}

function spareWords(inputs: UrgencyInputs, deadline: Deadline): string {
  const { min, max } = inputs.usual;
  if (min !== max) return `type or size missing, so it may take ${min} to ${max} business days`;
  const days = slack(inputs, deadline, min);
  const taken = `the ${min} that such an asset usually takes`;
  if (days === 0) return `exactly ${counted(min, 'business day')} away: ${taken}`;
  return `${counted(Math.abs(days), 'business day')} ${days < 0 ? 'less' : 'more'} than ${taken}`;
}
