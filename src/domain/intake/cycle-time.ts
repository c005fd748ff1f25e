import { businessDaysBetween, dateIn, type WorkCalendar } from '../calendar';
import { assetTypes, efforts, type AssetType, type Effort } from '../request-fields';
import type { LeadTimes } from './lead-time';

/** A request that was delivered; instants are ISO. Asset type and effort may be options that an admin added. */
export type DeliveredRequest = {
  readonly assetType?: string;
  readonly effort?: string;
  readonly submitted: string;
  readonly delivered: string;
};

/** Business days that a delivered request took, and its size. */
export type CycleTime = { readonly days: number; readonly effort?: Effort };

/** What delivered requests took, by asset type, in no order. */
export type CycleTimes = { readonly [Type in AssetType]?: readonly CycleTime[] };

/** How long an asset type takes, in business days from the submission to the delivery. */
export type Duration = {
  /** Half of the requests take no longer. */
  readonly p50: number;
  /** 85 of 100 requests take no longer. */
  readonly p85: number;
  /** How many requests of the type were delivered, of those that are looked at. */
  readonly delivered: number;
  /** `unread`: the lead time, as nobody could read how long assets took. */
  readonly source: 'delivered' | 'lead-time' | 'unread';
  /** Days that half of the requests of a size do not exceed, for sizes of which enough were delivered. */
  readonly bySize?: { readonly [Size in Effort]?: number };
};

export type Durations = Readonly<Record<AssetType, Duration>>;

/** Below so many delivered requests of a type, its configured lead time says more. */
export const enoughDelivered = 10;

/** Lead times are typical and not the longest: so much more is planned to keep 85 of 100 promises. */
const leadTimeReserve = 1.5;

/** Business days from the submission to the delivery. A part of a day counts as one: nothing takes none. */
export function cycleTimes(
  requests: readonly DeliveredRequest[],
  calendar: WorkCalendar,
): CycleTimes {
  const times: Partial<Record<AssetType, CycleTime[]>> = {};
  for (const { assetType, effort, submitted, delivered } of requests) {
    const type = assetTypes.find((known) => known === assetType) ?? 'Other';
    const size = efforts.find((known) => known === effort);
    const [from, to] = [dateIn(submitted, calendar.timeZone), dateIn(delivered, calendar.timeZone)];
    const days = Math.max(1, businessDaysBetween(from, to, calendar));
    (times[type] ??= []).push({ days, ...(size === undefined ? {} : { effort: size }) });
  }
  return times;
}

/**
 * The smallest of the values that no less than `percent` of 100 values do not exceed: the nearest rank,
 * which is always a value that occurred. Nothing of no values.
 * @param percent above 0, up to 100
 */
export function percentile(values: readonly number[], percent: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1];
}

/**
 * How long each asset type takes: as the delivered requests took, once there are ten, else its configured
 * lead time, with half as much again as the time that most will need.
 */
export function durations(times: CycleTimes, leadTimes: LeadTimes): Durations {
  return ofEach((type) => durationOf(times[type] ?? [], leadTimes[type]));
}

/** The configured lead times, where it cannot be read how long assets took. */
export function plannedDurations(leadTimes: LeadTimes): Durations {
  return ofEach((type) => ({ ...durationOf([], leadTimes[type]), source: 'unread' }));
}

function ofEach(of: (type: AssetType) => Duration): Durations {
  return {
    'Case study': of('Case study'),
    Deck: of('Deck'),
    Brochure: of('Brochure'),
    'One-pager': of('One-pager'),
    'Proposal template': of('Proposal template'),
    Video: of('Video'),
    Other: of('Other'),
  };
}

function durationOf(times: readonly CycleTime[], leadTime: number): Duration {
  const taken = times.map(({ days }) => days);
  const [p50, p85] = [percentile(taken, 50), percentile(taken, 85)];
  const sizes = bySize(times);
  const counted = { delivered: taken.length, ...(sizes === undefined ? {} : { bySize: sizes }) };
  if (taken.length >= enoughDelivered && p50 !== undefined && p85 !== undefined) {
    return { p50, p85, ...counted, source: 'delivered' };
  }
  return {
    p50: leadTime,
    p85: Math.ceil(leadTime * leadTimeReserve),
    ...counted,
    source: 'lead-time',
  };
}

function bySize(times: readonly CycleTime[]): Duration['bySize'] {
  const found = efforts.flatMap((size): readonly (readonly [Effort, number])[] => {
    const days = times.filter(({ effort }) => effort === size).map((time) => time.days);
    const p50 = percentile(days, 50);
    return days.length < enoughDelivered || p50 === undefined ? [] : [[size, p50]];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
