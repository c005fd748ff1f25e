import { Failure } from '../evaluation/evaluation-error';
import type { Run } from '../evaluation/run';
import { typeName, type Value } from '../values/value';

/** A method: what it does with the value it belongs to and what it is given. */
export type Method<Self> = (self: Self, given: readonly Value[], run: Run) => Value;

/** Methods by name. A map, so that no name can reach a prototype. */
export const methods = <Self>(
  table: Readonly<Record<string, Method<Self>>>,
): ReadonlyMap<string, Method<Self>> => new Map(Object.entries(table));

/** An argument that must be a number. Throws Failure. */
export function numberAt(given: readonly Value[], index: number): number {
  const value = given[index] ?? null;
  if (typeof value === 'number') return value;
  throw new Failure(`Argument ${index + 1} must be a Number, not ${typeName(value)}.`);
}

/** A number that may be left out. */
export function optionalNumberAt(given: readonly Value[], index: number): number | undefined {
  return (given[index] ?? null) === null ? undefined : numberAt(given, index);
}

/** An argument that must be a text. Throws Failure. */
export function textAt(given: readonly Value[], index: number): string {
  const value = given[index] ?? null;
  if (typeof value === 'string') return value;
  throw new Failure(`Argument ${index + 1} must be a String, not ${typeName(value)}.`);
}
