import type { Value } from '../values/value';
import type { EntityContext } from './define-entity';

/** An instant of a record, null where there is none. */
export function dateValue(instant: unknown, { zone, locale }: EntityContext): Value {
  return typeof instant === 'number' ? { kind: 'date', instant, zone, locale } : null;
}

/** A day of a record, `2026-11-23`, null where there is none. */
export function calendarDateValue(day: unknown): Value {
  return typeof day === 'string' && day !== '' ? { kind: 'calendar-date', day } : null;
}
