import type { Expression } from '../syntax/syntax-tree';
import type { Findings, Known, Names } from './known';

/** Infers types of parts; handed down so that parts can ask for the parts inside of them. */
export interface Inference {
  readonly findings: Findings;
  readonly expression: (part: Expression, names: Names) => Known;
  readonly call: (callee: Known, given: readonly Known[]) => Known;
}
