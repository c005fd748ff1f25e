import type { Scope, Value } from '../values/value';

export const scopeOf = (entries: Iterable<readonly [string, Value]>, outer?: Scope): Scope => ({
  names: new Map(entries),
  outer,
});

/** The value of a variable; undefined when there is none of that name. */
export function lookUp(scope: Scope, name: string): Value | undefined {
  for (let current: Scope | undefined = scope; current !== undefined; current = current.outer) {
    const value = current.names.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}
