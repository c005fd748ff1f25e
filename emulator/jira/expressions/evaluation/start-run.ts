import { Budget, type EvaluationLimits } from './budget';
import { callValue } from './evaluate';
import type { Constructor, Run } from './run';

/** What an evaluation needs to know before it starts. */
export interface RunOptions {
  readonly limits: EvaluationLimits;
  readonly constructors: Iterable<readonly [string, Constructor]>;
  /** ms since the epoch */
  readonly now: number;
  readonly zone: string;
  readonly locale: string;
}

/** A fresh evaluation, with nothing used up. */
export function startRun({ limits, constructors, now, zone, locale }: RunOptions): Run {
  const run: Run = {
    budget: new Budget(limits),
    constructors: new Map(constructors),
    now,
    zone,
    locale,
    call: (callee, given) => callValue(callee, given, run),
  };
  return run;
}
