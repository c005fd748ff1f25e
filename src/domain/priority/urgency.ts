import { businessDaysBetween, dayWords, utcDate } from '../calendar';
import { defaultLeadTimes } from '../intake/lead-time';
import type { AssetType } from '../request-fields';
import { counted } from '../sentence';
import type { Estimate, Part } from './estimate';
import { dealsOf, readStage, type Deal, type NamedDeal } from './opportunity';

const of = 25;
const name = 'Urgency';

/** Without evidence a date is a wish: it gives half of the points at most. */
const capWithoutEvidence = 0.5;

const bands: readonly { readonly upToSlack: number; readonly share: number }[] = [
  { upToSlack: 0, share: 1 },
  { upToSlack: 3, share: 0.85 },
  { upToSlack: 5, share: 0.7 },
  { upToSlack: 10, share: 0.5 },
  { upToSlack: 20, share: 0.25 },
  { upToSlack: Number.POSITIVE_INFINITY, share: 0.1 },
];

export type UrgencyInputs = {
  readonly now: string;
  readonly neededBy?: string | undefined;
  readonly deadlineEvidence?: string | undefined;
  readonly assetType?: AssetType | undefined;
  readonly deal: Deal;
};

type Deadline = { readonly date: string; readonly dealKey?: string };

/** Points for how little time is left between today and the deadline after the typical making time. */
export function urgency(inputs: UrgencyInputs): Part {
  const dates = deadlines(inputs);
  const share = shareOf(inputs, dates);
  const deadline = earliest(dates.certain) ?? earliest(dates.possible);
  const dealKey = deadline?.dealKey;
  return {
    name,
    of,
    share,
    input: inputOf(inputs, deadline),
    source: dealKey === undefined ? 'Due date' : `Close date of ${dealKey}`,
    missing: deadline === undefined || inputs.assetType === undefined,
    ...(dealKey === undefined ? {} : { sourceKey: dealKey, tellsDeals: [dealKey] }),
  };
}

type Deadlines = {
  readonly certain: readonly Deadline[];
  /** The close date of a deal that may be closed already. */
  readonly possible: readonly Deadline[];
  /** Whether a date that is not known could come first. */
  readonly open: boolean;
};

function deadlines({ neededBy, deal }: UrgencyInputs): Deadlines {
  const asked: readonly Deadline[] = neededBy === undefined ? [] : [{ date: neededBy }];
  const ofDeals = dealsOf(deal).map(deadlinesOf);
  return {
    certain: [...asked, ...ofDeals.flatMap(({ certain }) => certain)],
    possible: ofDeals.flatMap(({ possible }) => possible),
    open: neededBy === undefined || ofDeals.some(({ open }) => open),
  };
}

function deadlinesOf(deal: NamedDeal): Deadlines {
  if (deal.kind === 'unknown') return { certain: [], possible: [], open: true };
  const { closeDate: date, key: dealKey, stage } = deal.opportunity;
  const reading = readStage(stage);
  if (reading.kind === 'closed') return { certain: [], possible: [], open: false };
  if (date === undefined) return { certain: [], possible: [], open: true };
  const closing = [{ date, dealKey }];
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

function shareOf(inputs: UrgencyInputs, { certain, possible, open }: Deadlines): Estimate {
  const types = inputs.assetType === undefined ? Object.values(defaultLeadTimes) : [];
  const days = inputs.assetType === undefined ? types : [defaultLeadTimes[inputs.assetType]];
  const latest = earliest(certain);
  const soonest = earliest([...certain, ...possible]);
  const cap = isGiven(inputs.deadlineEvidence) ? 1 : capWithoutEvidence;
  const least = latest === undefined ? 0.1 : inBand(slack(inputs, latest, Math.min(...days)));
  const most =
    open || soonest === undefined ? 1 : inBand(slack(inputs, soonest, Math.max(...days)));
  // Evidence may still be added, so it caps what counts and not what is possible.
  return { min: Math.min(cap, least), max: most };
}

const isGiven = (text: string | undefined) => text !== undefined && text.trim() !== '';

/** Business days to spare; 0 or less means that work must have begun. */
function slack({ now }: UrgencyInputs, deadline: Deadline, days: number): number {
  return businessDaysBetween(utcDate(now), deadline.date) - days;
}

function inBand(days: number): number {
  return bands.find(({ upToSlack }) => days <= upToSlack)?.share ?? 0;
}

function inputOf(inputs: UrgencyInputs, deadline: Deadline | undefined): string {
  if (deadline === undefined) return 'No date is given.';
  const evidence = isGiven(inputs.deadlineEvidence)
    ? 'deadline evidence given'
    : 'no deadline evidence, so half of the points at most';
  const due = `Due ${dayWords(deadline.date)}`;
  if (inputs.assetType === undefined) return `${due}, asset type missing`;
  return `${due}, ${spareWords(inputs, deadline, inputs.assetType)}; ${evidence}`;
}

function spareWords(inputs: UrgencyInputs, deadline: Deadline, assetType: AssetType): string {
  const typical = defaultLeadTimes[assetType];
  const days = slack(inputs, deadline, typical);
  const taken = `the ${typical} that this asset type takes`;
  if (days === 0) return `exactly ${counted(typical, 'business day')} away: ${taken}`;
  return `${counted(Math.abs(days), 'business day')} ${days < 0 ? 'less' : 'more'} than ${taken}`;
}
