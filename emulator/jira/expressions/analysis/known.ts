import type { Expression } from '../syntax/syntax-tree';
import { CostFormula, ONCE, type Times } from './cost-formula';
import type { Type } from './type';

/** What the analysis knows of a value. */
export interface Known {
  readonly type: Type;
  /** How the entities came together; undefined for one that is loaded by itself. */
  readonly batch?: string;
  /** A function of the expression, and the names it sees. */
  readonly lambda?: {
    readonly source: Extract<Expression, { type: 'lambda' }>;
    readonly names: Names;
  };
}

export type Names = ReadonlyMap<string, Known>;

/** A type error at a part of the expression. */
export interface TypeProblem {
  readonly type: 'type';
  readonly expression: string;
  readonly message: string;
}

/** Functions in functions can double the work with every line; beyond this, types are `Any`. */
const MOST_CALLS = 5000;
const DEEPEST_CALL = 50;

/** One analysis: what it found so far, and how often the part at hand is evaluated. */
export class Findings {
  readonly problems: TypeProblem[] = [];
  readonly formula = new CostFormula();
  readonly #paid = new Set<string>();
  #times: Times = ONCE;
  #depth = 0;
  #calls = 0;

  problem(expression: string, message: string): void {
    const isKnown = this.problems.some(
      (each) => each.expression === expression && each.message === message,
    );
    if (!isKnown) this.problems.push({ type: 'type', expression, message });
  }

  /** An expensive operation for every evaluation of the part at hand. */
  payEach(): void {
    this.formula.add(this.#times);
  }

  /** An expensive operation for all the entities of a batch together. */
  payOnce(batch: string | undefined, property: string): void {
    if (batch === undefined) {
      this.payEach();
      return;
    }
    const key = `${batch}.${property}`;
    if (this.#paid.has(key)) return;
    this.#paid.add(key);
    this.formula.add(ONCE);
  }

  /** Looks at a part that is evaluated for every item of a list: a known number, or what is written. */
  repeated<Result>(list: number | string, look: () => Result): Result {
    const before = this.#times;
    const { count, variables } = before;
    this.#times =
      typeof list === 'number'
        ? { count: count * list, variables }
        : { count, variables: [...variables, this.formula.variableOf(list)] };
    try {
      return look();
    } finally {
      this.#times = before;
    }
  }

  /** Looks into a function, unless the analysis is too deep or too long at it already. */
  entered<Result>(look: () => Result, tooMuch: Result): Result {
    this.#calls += 1;
    if (this.#depth >= DEEPEST_CALL || this.#calls > MOST_CALLS) return tooMuch;
    this.#depth += 1;
    try {
      return look();
    } finally {
      this.#depth -= 1;
    }
  }
}
