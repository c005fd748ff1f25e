import { EvaluationError, Failure } from './evaluation-error';

/** Adds the place to what a method or an operator says. */
export function located<Result>(place: () => string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof Failure) throw new EvaluationError(error.message, place());
    throw error;
  }
}
