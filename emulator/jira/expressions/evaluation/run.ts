import type { Value } from '../values/value';
import type { Budget } from './budget';

/** Makes a value for `new Name(…)`. Throws Failure for arguments that it does not take. */
export type Constructor = (given: readonly Value[], run: Run) => Value;

/** One evaluation: what it may use up, and what depends on who asks and when. */
export interface Run {
  readonly budget: Budget;
  readonly constructors: ReadonlyMap<string, Constructor>;
  /** ms since the epoch */
  readonly now: number;
  /** The zone and locale in which dates are read and written. */
  readonly zone: string;
  readonly locale: string;
  /** Calls a function of the expression or of the language. Throws Failure for anything else. */
  readonly call: (callee: Value, given: readonly Value[]) => Value;
}
