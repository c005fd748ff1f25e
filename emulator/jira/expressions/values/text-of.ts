import { Failure } from '../evaluation/evaluation-error';
import { typeName, type Value } from './value';

/** A value as it stands in a text: what `+` and template literals make of it. Throws Failure for others. */
export function textOf(value: Value): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return String(value);
  if ('kind' in value) {
    if (value.kind === 'date') return new Date(value.instant).toISOString();
    if (value.kind === 'calendar-date') return value.day;
  }
  throw new Failure(`${typeName(value)} has no text.`);
}
