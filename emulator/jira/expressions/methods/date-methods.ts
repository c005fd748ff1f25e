import { Failure } from '../evaluation/evaluation-error';
import { dayOf, instantOf, wallTime } from '../../search/zoned-time';
import type { CalendarDate, DateValue } from '../values/value';
import { methods, numberAt, type Method } from './argument';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The span of instants that JavaScript's and Java's dates share. */
const LATEST = 8.64e15;

const moved = (self: DateValue, instant: number): DateValue => {
  if (!(Math.abs(instant) <= LATEST)) throw new Failure('The date is out of range.');
  return { ...self, instant };
};

const by =
  (unit: number, sign: 1 | -1): Method<DateValue> =>
  (self, given) =>
    moved(self, self.instant + sign * unit * numberAt(given, 0));

/** Days of a month; the month counts from 0 and may lie outside of the year. */
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

const byMonths =
  (sign: 1 | -1): Method<DateValue> =>
  (self, given) => {
    const wall = wallTime(self.instant, self.zone);
    const month = wall.month - 1 + sign * numberAt(given, 0);
    const last = daysIn(wall.year, month);
    const day = Math.min(wall.day, last);
    const rest = self.instant - instantOf(wall, self.zone);
    return moved(self, instantOf({ ...wall, month: month + 1, day }, self.zone) + rest);
  };

const wall =
  (read: (time: ReturnType<typeof wallTime>) => number): Method<DateValue> =>
  (self: DateValue) =>
    read(wallTime(self.instant, self.zone));

const utc =
  (read: (date: Date) => number): Method<DateValue> =>
  (self) =>
    read(new Date(self.instant));

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

const calendar = (day: string): CalendarDate => ({ kind: 'calendar-date', day });

/** Methods of instants; getters read the clock of the user's zone. https://developer.atlassian.com/cloud/jira/software/jira-expressions-type-reference/#date */
export const dateMethods = methods<DateValue>({
  toISOString: (self) => new Date(self.instant).toISOString(),
  toString: (self: DateValue) =>
    new Intl.DateTimeFormat(self.locale.replace('_', '-'), {
      timeZone: self.zone,
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(self.instant),
  toCalendarDate: (self) => calendar(dayOf(self.instant, self.zone)),
  toCalendarDateUTC: (self) => calendar(dayOf(self.instant, 'UTC')),
  plusMonths: byMonths(1),
  minusMonths: byMonths(-1),
  plusDays: by(DAY, 1),
  minusDays: by(DAY, -1),
  plusHours: by(HOUR, 1),
  minusHours: by(HOUR, -1),
  plusMinutes: by(MINUTE, 1),
  minusMinutes: by(MINUTE, -1),
  getTime: (self) => self.instant,
  getFullYear: wall(({ year }) => year),
  getMonth: wall(({ month }) => month - 1),
  getDate: wall(({ day }) => day),
  getDay: (self) => weekday(dayOf(self.instant, self.zone)),
  getHours: wall(({ hour }) => hour),
  getMinutes: wall(({ minute }) => minute),
  getSeconds: utc((date) => date.getUTCSeconds()),
  getMilliseconds: utc((date) => date.getUTCMilliseconds()),
  getUTCFullYear: utc((date) => date.getUTCFullYear()),
  getUTCMonth: utc((date) => date.getUTCMonth()),
  getUTCDate: utc((date) => date.getUTCDate()),
  getUTCDay: utc((date) => date.getUTCDay()),
  getUTCHours: utc((date) => date.getUTCHours()),
  getUTCMinutes: utc((date) => date.getUTCMinutes()),
  getUTCSeconds: utc((date) => date.getUTCSeconds()),
  getUTCMilliseconds: utc((date) => date.getUTCMilliseconds()),
});

function shifted(self: CalendarDate, days: number, months: number): CalendarDate {
  const start = new Date(`${self.day}T00:00:00Z`);
  const month = start.getUTCMonth() + months;
  const day = Math.min(start.getUTCDate(), daysIn(start.getUTCFullYear(), month));
  const instant = Date.UTC(start.getUTCFullYear(), month, day) + days * DAY;
  if (!(Math.abs(instant) <= LATEST)) throw new Failure('The date is out of range.');
  return calendar(new Date(instant).toISOString().slice(0, -14));
}

/** Methods of days. https://developer.atlassian.com/cloud/jira/software/jira-expressions-type-reference/#calendardate */
export const calendarDateMethods = methods<CalendarDate>({
  toISOString: (self) => self.day,
  toString: (self: CalendarDate) => self.day,
  getFullYear: (self) => new Date(self.day).getUTCFullYear(),
  getMonth: (self) => new Date(self.day).getUTCMonth(),
  getDate: (self) => new Date(self.day).getUTCDate(),
  getDay: (self) => weekday(self.day),
  plusDays: (self, given) => shifted(self, numberAt(given, 0), 0),
  minusDays: (self, given) => shifted(self, -numberAt(given, 0), 0),
  plusMonths: (self, given) => shifted(self, 0, numberAt(given, 0)),
  minusMonths: (self, given) => shifted(self, 0, -numberAt(given, 0)),
});
