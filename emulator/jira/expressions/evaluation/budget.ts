import { LimitExceeded } from './evaluation-error';

/** How much an expression may do where it is used. */
export interface EvaluationLimits {
  readonly steps: number;
  readonly expensiveOperations: number;
}

/** Limits of expressions in REST and in rules, https://developer.atlassian.com/cloud/jira/platform/jira-expressions/#restrictions */
export const STANDARD_EVALUATION: EvaluationLimits = { steps: 10_000, expensiveOperations: 10 };

/** Characters and items that one evaluation may make: memory is no part of Jira's documented limits. */
const MOST_WORK = 2_000_000;

/** Evaluations within evaluations, so that no expression can exhaust the stack. */
const DEEPEST_CALL = 400;

/** Counts what an evaluation does and stops it at the limits. */
export class Budget {
  readonly limits: EvaluationLimits;
  #steps = 0;
  #expensiveOperations = 0;
  #work = 0;
  #depth = 0;

  constructor(limits: EvaluationLimits) {
    this.limits = limits;
  }

  get steps(): number {
    return this.#steps;
  }

  get expensiveOperations(): number {
    return this.#expensiveOperations;
  }

  /** One operation: arithmetic, a property, a variable or a call. */
  step(): void {
    if (this.#steps >= this.limits.steps) {
      throw new LimitExceeded(`The expression executed more than ${this.limits.steps} steps.`);
    }
    this.#steps += 1;
  }

  /** Loads something of the site. */
  expensiveOperation(count = 1): void {
    const { expensiveOperations: limit } = this.limits;
    if (this.#expensiveOperations + count > limit) {
      throw new LimitExceeded(`The expression executed more than ${limit} expensive operations.`);
    }
    this.#expensiveOperations += count;
  }

  /** Makes or goes through so many characters or items. */
  work(units: number): void {
    this.#work += units;
    if (this.#work > MOST_WORK) {
      throw new LimitExceeded('The expression works on more data than fits into memory.');
    }
  }

  enter(): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST_CALL) {
      throw new LimitExceeded(`The expression calls functions more than ${DEEPEST_CALL} deep.`);
    }
  }

  leave(): void {
    this.#depth -= 1;
  }
}
