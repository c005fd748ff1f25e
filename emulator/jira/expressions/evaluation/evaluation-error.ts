/** Why an operation or a method cannot answer; where it happened is added by who evaluates. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** An expression that failed while it ran. Expressions can catch it. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';
  /** The sentence without the place. */
  readonly detail: string;
  /** The part of the expression that failed; undefined for what the expression threw itself. */
  readonly location: string | undefined;

  constructor(detail: string, location: string | undefined) {
    const place = location === undefined ? '' : `"${location}" - `;
    super(`Evaluation failed: ${place}${detail}`);
    this.detail = detail;
    this.location = location;
  }
}

/** An expression that did more than it may. Expressions cannot catch it. */
export class LimitExceeded extends Error {
  override readonly name = 'LimitExceeded';

  constructor(detail: string) {
    super(`Evaluation failed: ${detail}`);
  }
}
