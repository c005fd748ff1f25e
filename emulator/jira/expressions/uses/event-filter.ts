import type { EvaluationLimits } from '../evaluation/budget';
import { EvaluationError, LimitExceeded } from '../evaluation/evaluation-error';
import { evaluateProgram } from '../evaluation/evaluate-program';
import { startRun } from '../evaluation/start-run';
import { compile, problemSentence } from '../syntax/compile';
import type { SyntacticLimits } from '../syntax/syntactic-limits';
import { fromJson } from '../values/json-values';
import { typeName } from '../values/value';

/** https://developer.atlassian.com/platform/forge/events-reference/product_events/#restrictions */
const SIZE: SyntacticLimits = { characters: 10_000, leaves: Number.MAX_SAFE_INTEGER };
const EFFORT: EvaluationLimits = { steps: 50_000, expensiveOperations: 0 };

/** Whether an event passes, or why the expression could not tell. */
type FilterResult =
  | { readonly ok: true; readonly passes: boolean }
  | { readonly ok: false; readonly message: string };

/** Judges the payload of an event. */
export type EventFilter = (payload: Readonly<Record<string, unknown>>) => FilterResult;

/**
 * Makes the expression of a trigger's filter ready. It sees the payload as the map `event` and none of
 * Jira's entities. Throws Error for an expression with which the app could not be deployed.
 * https://developer.atlassian.com/platform/forge/events-reference/product_events/#filtering-out-events-with-expressions
 */
export function eventFilter(source: string): EventFilter {
  const compiled = compile(source, SIZE);
  if (!compiled.ok) throw new Error(compiled.problems.map(problemSentence).join(' '));
  return (payload) => {
    const place = { now: 0, zone: 'Etc/UTC', locale: 'en_US' };
    const run = startRun({ limits: EFFORT, constructors: [], ...place });
    try {
      const event = fromJson(payload, run.budget);
      const value = evaluateProgram(compiled.block, [['event', event]], run);
      if (typeof value === 'boolean') return { ok: true, passes: value };
      const message = `The expression must evaluate to Boolean, not ${typeName(value)}.`;
      return { ok: false, message };
    } catch (error) {
      if (!(error instanceof EvaluationError || error instanceof LimitExceeded)) throw error;
      return { ok: false, message: error.message };
    }
  };
}
