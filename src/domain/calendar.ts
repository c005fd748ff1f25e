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

/** Monday to Friday since a fixed Monday, so that differences count business days. Weekends count as the Monday after. */
function businessDayNumber(date: string): number {
  const sinceMonday = dayNumber(date) + 3; // 1970-01-01 was a Thursday
  const week = Math.floor(sinceMonday / 7);
  return week * 5 + Math.min(5, sinceMonday - week * 7);
}

/** Business days, Monday to Friday, from one date to another; negative when the other is earlier. */
export function businessDaysBetween(from: string, to: string): number {
  return businessDayNumber(to) - businessDayNumber(from);
}
