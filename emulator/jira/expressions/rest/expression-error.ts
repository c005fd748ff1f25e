import { JiraError } from '../../errors';
import { EvaluationError, LimitExceeded } from '../evaluation/evaluation-error';
import { compile, problemSentence } from '../syntax/compile';
import { STANDARD_LIMITS } from '../syntax/syntactic-limits';
import type { Block } from '../syntax/syntax-tree';

/** Makes an expression of a request ready. Throws 400 with what is wrong with it. */
export function compiledOrRefused(source: string): Block {
  const compiled = compile(source, STANDARD_LIMITS);
  if (compiled.ok) return compiled.block;
  throw new JiraError(400, compiled.problems.map(problemSentence));
}

/** Runs a part of an evaluation and answers 400 where the expression fails. */
export function refusingFailures<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof EvaluationError || error instanceof LimitExceeded) {
      throw new JiraError(400, [error.message]);
    }
    throw error;
  }
}
