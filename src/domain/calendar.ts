const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 of an ISO date, `2026-11-23`. Throws when the text is no date. */
function dayNumber(date: string): number {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`"${date}" is not an ISO date.`);
  return Math.floor(time / millisecondsPerDay);
}

/** ISO date of an instant as a person in a time zone reads it on the wall: IANA name, `Europe/Berlin`. */
export function dateIn(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(new Date(instant));
}

/** ISO date of an instant in UTC, where the rules compare dates that belong to nobody in particular. */
export function utcDate(instant: string): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The date it still is in the westernmost time zone: a date before it is past for everybody. */
export function earliestDateAt(instant: string): string {
  return dateIn(instant, 'Etc/GMT+12');
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An ISO date as people read it, "23 Nov 2026", the same on every machine. */
export function dayWords(date: string): string {
  const [year = '', month = '', day = ''] = addDays(date, 0).split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** ISO date a number of days later. */
export function addDays(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Whole days from one instant to a later one; 0 when it is not later. */
export function fullDaysBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / millisecondsPerDay));
}

/** When a desk works. */
export type WorkCalendar = {
  /** IANA name, `Europe/Berlin`: where the desk's days begin and end. */
  readonly timeZone: string;
  /** ISO weekdays, 1 is Monday and 7 is Sunday. */
  readonly workingDays: readonly number[];
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
};

/** The calendar of a desk on which nobody set another. */
export const mondayToFriday: WorkCalendar = {
  timeZone: 'UTC',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
};

/** ISO weekday of a date: 1 is Monday and 7 is Sunday. */
export function weekdayOf(date: string): number {
  const sinceMonday = dayNumber(date) + 3; // 1970-01-01 was a Thursday
  return sinceMonday - Math.floor(sinceMonday / 7) * 7 + 1;
}

/** Whether people work on an ISO date. */
export function isBusinessDay(date: string, calendar: WorkCalendar): boolean {
  return (
    calendar.workingDays.includes(weekdayOf(date)) &&
    !calendar.holidays.some((holiday) => holiday.date === date)
  );
}

/** Working weekdays since a fixed Monday. A day off counts as the working day after it. */
function workingDayNumber(date: string, calendar: WorkCalendar): number {
  const workingDays = [...new Set(calendar.workingDays)];
  const sinceMonday = dayNumber(date) + 3;
  const week = Math.floor(sinceMonday / 7);
  const before = workingDays.filter((day) => day <= sinceMonday - week * 7).length;
  return week * workingDays.length + before;
}

/**
 * Business days from one ISO date to another; negative when the other is earlier. Each date counts as the
 * first business day on or after it, so that counts add up: a to b and b to c make a to c.
 */
export function businessDaysBetween(
  from: string,
  to: string,
  calendar: WorkCalendar = mondayToFriday,
): number {
  if (to < from) return 0 - businessDaysBetween(to, from, calendar);
  const off = calendar.holidays.filter(
    ({ date }) => date >= from && date < to && calendar.workingDays.includes(weekdayOf(date)),
  );
  const days = new Set(off.map(({ date }) => date)).size;
  return workingDayNumber(to, calendar) - workingDayNumber(from, calendar) - days;
}

/**
 * The business day that is a number of business days after an ISO date, zero or more of them. Work that is
 * asked for on a day off begins on the business day after it, as `businessDaysBetween` counts.
 * @throws RangeError for a calendar without a working day
 */
export function addBusinessDays(date: string, days: number, calendar: WorkCalendar): string {
  let reached = businessDayFrom(date, calendar);
  for (let left = days; left > 0; left -= 1) {
    reached = businessDayFrom(addDays(reached, 1), calendar);
  }
  return reached;
}

/**
 * The first business day on or after an ISO date.
 * @throws RangeError for a calendar without a working day
 */
export function businessDayFrom(date: string, calendar: WorkCalendar): string {
  return businessDayTowards(date, 1, calendar);
}

/**
 * The last business day on or before an ISO date.
 * @throws RangeError for a calendar without a working day
 */
export function businessDayUntil(date: string, calendar: WorkCalendar): string {
  return businessDayTowards(date, -1, calendar);
}

function businessDayTowards(date: string, step: 1 | -1, calendar: WorkCalendar): string {
  if (!calendar.workingDays.some((day) => Number.isInteger(day) && day >= 1 && day <= 7)) {
    throw new RangeError('The calendar has no working day.');
  }
  let reached = date;
  while (!isBusinessDay(reached, calendar)) reached = addDays(reached, step);
  return reached;
}
