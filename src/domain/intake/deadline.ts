import {
  addBusinessDays,
  businessDayFrom,
  businessDaysBetween,
  businessDayUntil,
  dayWords,
  isBusinessDay,
  weekdayOf,
  type WorkCalendar,
} from '../calendar';
import type { AssetType } from '../request-fields';
import { counted, listOf } from '../sentence';
import { isBlank } from './blank';
import { pastDateMessage } from './brief';
import type { Duration } from './cycle-time';

/** The desk's day and calendar, against which a date is read. */
export type DeskDay = {
  /** ISO date in the desk's time zone. */
  readonly today: string;
  readonly calendar: WorkCalendar;
};

/** What is to be said of a needed-by date. */
export type DeadlineReading = {
  /** Why the date is refused: it is past. */
  readonly refusal?: string;
  readonly dayOff?: {
    readonly message: string;
    /** The business day before, or the one after where that one is past. ISO date. */
    readonly instead: string;
  };
  /** Business days from today to the date, or to the last one before a day off. */
  readonly available: number;
  /** How many business days the date lacks of what the asset type usually takes; 0 when it is late enough. */
  readonly lacking: number;
};

/**
 * Reads a needed-by date. Nothing for a blank one.
 * @param usual business days that the asset type usually takes; absent while none is chosen
 */
export function readDeadline(
  date: string,
  { today, calendar }: DeskDay,
  usual = 0,
): DeadlineReading | undefined {
  if (isBlank(date)) return undefined;
  if (date < today) return { refusal: pastDateMessage, available: 0, lacking: 0 };
  const last = businessDayUntil(date, calendar);
  const available = Math.max(0, businessDaysBetween(today, last, calendar));
  const lacking = Math.max(0, usual - available);
  if (last === date) return { available, lacking };
  const instead = last < today ? businessDayFrom(date, calendar) : last;
  return { available, lacking, dayOff: { message: dayOffMessage(date, calendar), instead } };
}

/** The first date by which an asset is usually delivered that is asked for today. */
export function realisticFrom({ today, calendar }: DeskDay, usual: number): string {
  return addBusinessDays(today, usual, calendar);
}

const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

const weekdayName = (weekday: number) => weekdays[weekday - 1] ?? '';

/** A date with its weekday, "Friday, 11 Dec 2026". */
export function weekdayWords(date: string): string {
  return `${weekdayName(weekdayOf(date))}, ${dayWords(date)}`;
}

function dayOffMessage(date: string, calendar: WorkCalendar): string {
  const holiday = calendar.holidays.find((each) => each.date === date);
  if (holiday !== undefined && isBusinessDay(date, { ...calendar, holidays: [] })) {
    return `${dayWords(date)} is a holiday (${holiday.name}): the desk does not work.`;
  }
  const worked = workingDaysWords(calendar);
  return `${dayWords(date)} is a ${weekdayName(weekdayOf(date))}: the desk works ${worked}.`;
}

/** The days of a desk's week: "Monday to Friday", "Monday, Tuesday and Friday". */
function workingDaysWords({ workingDays }: WorkCalendar): string {
  const days = [...new Set(workingDays)].sort((a, b) => a - b);
  const [first = 1, last = first] = [days[0], days.at(-1)];
  const isRun = days.length > 2 && last - first === days.length - 1;
  return isRun
    ? `${weekdayName(first)} to ${weekdayName(last)}`
    : listOf(days.map((day) => weekdayName(day)));
}

/** Several assets of a type, in the middle of a sentence. */
export const severalOf: Readonly<Record<AssetType, string>> = {
  'Case study': 'case studies',
  Deck: 'decks',
  Brochure: 'brochures',
  'One-pager': 'one-pagers',
  'Proposal template': 'proposal templates',
  Video: 'videos',
  Other: 'other assets',
};

/** One asset of a type, in the middle of a sentence. */
export const oneOf: Readonly<Record<AssetType, string>> = {
  'Case study': 'a case study',
  Deck: 'a deck',
  Brochure: 'a brochure',
  'One-pager': 'a one-pager',
  'Proposal template': 'a proposal template',
  Video: 'a video',
  Other: 'another asset',
};

/** How long an asset type takes here and what that rests on, in plain words. */
export function durationWords(assetType: AssetType, duration: Duration): string {
  const { p50, p85, delivered, source } = duration;
  const days = counted(p50, 'business day');
  switch (source) {
    case 'delivered':
      return `${capitalised(severalOf[assetType])} take ${days} here (half of the last ${delivered}); most are done within ${p85}.`;
    case 'lead-time': {
      const known = delivered === 0 ? 'No history yet' : `Only ${delivered} delivered so far`;
      return `${known}. The desk plans ${days} for ${oneOf[assetType]}; most are done within ${p85}.`;
    }
    case 'unread':
      return `How long ${severalOf[assetType]} took cannot be read right now. The desk plans ${days}; most are done within ${p85}.`;
    default:
      return source satisfies never;
  }
}

/** What is said of a date that comes too early; the evidence is asked for, and not demanded. */
export function earlyDateWords(
  assetType: AssetType,
  { available, lacking }: DeadlineReading,
  evidence: string,
): string {
  const left = available === 0 ? 'no business day' : counted(available, 'business day');
  const short = `This date leaves ${left}: ${lacking} fewer than ${severalOf[assetType]} usually take.`;
  return isBlank(evidence)
    ? `${short} Say in Deadline evidence what makes the date real; without it the request scores lower.`
    : `${short} Your evidence is weighed in the weekly review.`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
