import type { WorkCalendar } from '../../../src/domain/calendar';
import { isDate } from '../../../src/domain/intake/settings-check';

type Holiday = WorkCalendar['holidays'][number];

export type PastedHolidays = {
  readonly holidays: readonly Holiday[];
  /** Lines that say no date and name; they stay where they were typed. */
  readonly unread: readonly string[];
};

/** An ISO date, then a name; a spreadsheet puts a tab, comma or semicolon between them. */
const line = /^(\d{4}-\d{2}-\d{2})[\s,;]+(.+)$/;

/** Holidays of several lines, `2026-12-25 Christmas Day`. Blank lines are left out. */
export function pastedHolidays(text: string): PastedHolidays {
  const holidays: Holiday[] = [];
  const unread: string[] = [];
  for (const each of text.split('\n').map((words) => words.trim())) {
    const [, date = '', name = ''] = line.exec(each) ?? [];
    if (isDate(date) && name.trim() !== '') holidays.push({ date, name: name.trim() });
    else if (each !== '') unread.push(each);
  }
  return { holidays, unread };
}

/** The holidays by date; a later one of the same day replaces the earlier one. */
export function withHolidays(
  holidays: readonly Holiday[],
  more: readonly Holiday[],
): readonly Holiday[] {
  const dates = new Set(more.map(({ date }) => date));
  const byDate = new Map(more.map((holiday) => [holiday.date, holiday] as const));
  return [...holidays.filter(({ date }) => !dates.has(date)), ...byDate.values()].toSorted(
    (one, other) => (one.date < other.date ? -1 : 1),
  );
}
