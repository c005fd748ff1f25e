import type { Block } from '../syntax/syntax-tree';
import type { Value } from '../values/value';
import { evaluateBlock } from './evaluate';
import { globals } from './globals';
import type { Run } from './run';
import { scopeOf } from './scope';

/**
 * Evaluates a whole expression with the variables that its place gives it. Throws EvaluationError for what
 * fails in it and LimitExceeded for what it may not do.
 */
export function evaluateProgram(
  block: Block,
  variables: Iterable<readonly [string, Value]>,
  run: Run,
): Value {
  return evaluateBlock(block, scopeOf(variables, scopeOf(globals(run))), run);
}
