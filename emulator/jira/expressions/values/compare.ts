import { Failure, LimitExceeded } from '../evaluation/evaluation-error';
import { isList, typeName, type Value } from './value';

/** Lists in lists; deeper ones are made by loops alone. */
export const DEEPEST_VALUE = 100;

/** What counts as true: everything but null, false, 0 and the empty text. */
export const isTruthy = (value: Value): boolean =>
  value !== null && value !== false && value !== 0 && value !== '';

/** `==`: values of different types are never equal; entities are by id, lists and maps by content. */
export function areEqual(left: Value, right: Value, depth = 0): boolean {
  if (depth > DEEPEST_VALUE) throw new LimitExceeded('The values are nested too deeply.');
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  if (isList(left) || isList(right)) {
    if (!isList(left) || !isList(right) || left.length !== right.length) return false;
    return left.every((item, index) => areEqual(item, right[index] ?? null, depth + 1));
  }
  if (left.kind === 'entity' && right.kind === 'entity') {
    return left.type === right.type && left.id === right.id;
  }
  if (left.kind === 'date' && right.kind === 'date') return left.instant === right.instant;
  if (left.kind === 'calendar-date' && right.kind === 'calendar-date')
    return left.day === right.day;
  if (left.kind === 'map' && right.kind === 'map') {
    if (left.entries.size !== right.entries.size) return false;
    return [...left.entries].every(([key, value]) => {
      const other = right.entries.get(key);
      return other !== undefined && areEqual(value, other, depth + 1);
    });
  }
  return false;
}

/** Whether the left value comes before (negative), with (0) or after the right one. Throws Failure for types that have no order. */
export function order(left: Value, right: Value): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (left !== null && right !== null && typeof left === 'object' && typeof right === 'object') {
    if (!isList(left) && !isList(right)) {
      if (left.kind === 'date' && right.kind === 'date') return left.instant - right.instant;
      if (left.kind === 'calendar-date' && right.kind === 'calendar-date') {
        return compareTexts(left.day, right.day);
      }
    }
  }
  throw new Failure(`Can't compare ${typeName(left)} to ${typeName(right)}.`);
}

const compareTexts = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
