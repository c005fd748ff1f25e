import { ConfluenceError } from '../confluence-error';

/** An instant of a query and how long it lasts: a date without a time is the whole day. */
export interface CqlInstant {
  /** ms since the epoch */
  readonly from: number;
  readonly until: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const UNITS: Readonly<Record<string, number>> = {
  m: MINUTE,
  h: 60 * MINUTE,
  d: DAY,
  w: 7 * DAY,
};

const DATE =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?Z?)?$/;

/** Reads a date of a query, `2026-11-23` or `2026/11/23 17:00`, in UTC. @throws ConfluenceError 400 */
export function cqlDate(text: string): CqlInstant {
  const parts = DATE.exec(text);
  if (parts === null) throw new ConfluenceError(400, `Could not parse cql: ${text} is no date.`);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = parts
    .slice(1)
    .map((part: string | undefined) => (part === undefined ? 0 : Number(part)));
  const from = Date.UTC(year, month - 1, day, hour, minute, second, ms);
  return { from, until: from + (parts[4] === undefined ? DAY : MINUTE) };
}

/** Names of the functions that answer a date, in lower case. */
export const isDateFunction = (name: string): boolean => name === 'now' || BOUND.test(name);

const BOUND = /^(start|end)of(day|week|month|year)$/;

/**
 * A date function worked out, as ISO: `now("-4w")`, `startOfDay("-1d")` and the like,
 * https://developer.atlassian.com/cloud/confluence/cql-functions/. @throws ConfluenceError 400 for a bad increment.
 */
export function dateFunction(name: string, increment: string | undefined, now: number): string {
  const bound = BOUND.exec(name);
  const unit = bound?.[2];
  const base = bound === null ? now : boundOf(now, unit ?? 'day', bound[1] === 'end');
  return new Date(moved(base, increment, unit)).toISOString();
}

function boundOf(now: number, unit: string, isEnd: boolean): number {
  const date = new Date(now);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const day = date.getUTCDate();
  const next = isEnd ? 1 : 0;
  const end = isEnd ? 1 : 0;
  switch (unit) {
    case 'day':
      return Date.UTC(year, month, day + next) - end;
    case 'week':
      return Date.UTC(year, month, day - date.getUTCDay() + 7 * next) - end;
    case 'month':
      return Date.UTC(year, month + next) - end;
    default:
      return Date.UTC(year + next, 0) - end;
  }
}

function moved(base: number, increment: string | undefined, usual: string | undefined): number {
  if (increment === undefined) return base;
  const parts = /^([+-]?)(\d+)([mhdwMy]?)$/.exec(increment);
  if (parts === null) {
    throw new ConfluenceError(400, `Could not parse cql: ${increment} is no increment of a date.`);
  }
  const amount = Number(`${parts[1] ?? ''}${parts[2] ?? '0'}`);
  const unit = parts[3] === '' ? unitOf(usual) : (parts[3] ?? 'd');
  const ms = UNITS[unit];
  if (ms !== undefined) return base + amount * ms;
  const date = new Date(base);
  if (unit === 'M') date.setUTCMonth(date.getUTCMonth() + amount);
  else date.setUTCFullYear(date.getUTCFullYear() + amount);
  return date.getTime();
}

function unitOf(bound: string | undefined): string {
  if (bound === 'week') return 'w';
  if (bound === 'month') return 'M';
  return bound === 'year' ? 'y' : 'd';
}
