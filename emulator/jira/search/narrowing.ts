import type { Predicate } from './search-field';

/**
 * What the search index knows of a condition before any issue is looked at: every issue that meets the
 * condition is among those named here, though not all of these need to meet it.
 */
export type Narrowing =
  /** A field holds one of these values, as ids or lower-case words. */
  | { readonly by: 'value'; readonly field: string; readonly values: readonly string[] }
  /** Some text of the issue holds this word; a pattern stands for the words that match it. */
  | { readonly by: 'word'; readonly word: string | RegExp }
  | { readonly by: 'all' | 'any'; readonly of: readonly Narrowing[] };

const narrowings = new WeakMap<Predicate, Narrowing>();

/** Notes what narrows a condition down, and gives the condition back. */
export function narrowed(condition: Predicate, narrowing: Narrowing): Predicate {
  narrowings.set(condition, narrowing);
  return condition;
}

/** What narrows a condition down; undefined when any issue might meet it. */
export function narrowingOf(condition: Predicate): Narrowing | undefined {
  return narrowings.get(condition);
}

/** All of the conditions, narrowed by each of them. */
export function allOf(conditions: readonly Predicate[]): Predicate {
  const of = conditions.flatMap((condition) => narrowingOf(condition) ?? []);
  const both: Predicate = (issue) => conditions.every((condition) => condition(issue));
  return of.length === 0 ? both : narrowed(both, { by: 'all', of });
}

/** Any of the conditions, narrowed where every one of them is. */
export function anyOf(conditions: readonly Predicate[]): Predicate {
  const of = conditions.flatMap((condition) => narrowingOf(condition) ?? []);
  const either: Predicate = (issue) => conditions.some((condition) => condition(issue));
  return of.length < conditions.length ? either : narrowed(either, { by: 'any', of });
}
