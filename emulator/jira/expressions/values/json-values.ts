import { Failure, LimitExceeded } from '../evaluation/evaluation-error';
import type { Budget } from '../evaluation/budget';
import { DEEPEST_VALUE } from './compare';
import { isList, mapOf, typeName, type Value } from './value';

/** A JSON value in an expression. Anything else is a broken record and fails loudly. */
export function fromJson(json: unknown, budget: Budget, depth = 0): Value {
  if (depth > DEEPEST_VALUE) throw new LimitExceeded('The values are nested too deeply.');
  budget.work(1);
  if (json === null || json === undefined) return null;
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean')
    return json;
  if (Array.isArray(json)) return json.map((item) => fromJson(item, budget, depth + 1));
  if (typeof json !== 'object') throw new TypeError(`Expected JSON, found ${typeof json}.`);
  return mapOf(
    Object.entries(json).map(([key, value]) => [key, fromJson(value, budget, depth + 1)] as const),
  );
}

/** The JSON of a value, for `JSON.stringify`. Throws Failure for what has none. */
export function toPlainJson(value: Value, depth = 0): unknown {
  if (depth > DEEPEST_VALUE) throw new LimitExceeded('The values are nested too deeply.');
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => toPlainJson(item, depth + 1));
  switch (value.kind) {
    case 'map':
      return Object.fromEntries(
        [...value.entries].map(([key, each]) => [key, toPlainJson(each, depth + 1)]),
      );
    case 'date':
      return new Date(value.instant).toISOString();
    case 'calendar-date':
      return value.day;
    case 'rich-text':
      return value.document;
    default:
      throw new Failure(`${typeName(value)} cannot be written as JSON.`);
  }
}
