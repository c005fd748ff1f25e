import type { BinaryOperator, UnaryOperator } from '../syntax/syntax-tree';
import { areEqual, isTruthy, order } from '../values/compare';
import { textOf } from '../values/text-of';
import { typeName, type Value } from '../values/value';
import { Failure } from './evaluation-error';
import type { Run } from './run';

/** Operators that always look at both sides. */
export type EagerOperator = Exclude<BinaryOperator, '??' | '||' | '&&'>;

function numbers(operator: string, left: Value, right: Value): readonly [number, number] {
  if (typeof left === 'number' && typeof right === 'number') return [left, right];
  throw new Failure(
    `Operator ${operator} can't be applied to ${typeName(left)} and ${typeName(right)}.`,
  );
}

function added(left: Value, right: Value, run: Run): Value {
  if (typeof left !== 'string' && typeof right !== 'string') {
    const [one, other] = numbers('+', left, right);
    return one + other;
  }
  const text = textOf(left) + textOf(right);
  run.budget.work(text.length);
  return text;
}

/** Applies an operator to two values. Throws Failure where their types do not fit. */
export function applyBinary(operator: EagerOperator, left: Value, right: Value, run: Run): Value {
  switch (operator) {
    case '==':
      return areEqual(left, right);
    case '!=':
      return !areEqual(left, right);
    case '<':
      return order(left, right) < 0;
    case '>':
      return order(left, right) > 0;
    case '<=':
      return order(left, right) <= 0;
    case '>=':
      return order(left, right) >= 0;
    case '+':
      return added(left, right, run);
    case '-': {
      const [one, other] = numbers(operator, left, right);
      return one - other;
    }
    case '*': {
      const [one, other] = numbers(operator, left, right);
      return one * other;
    }
    case '/': {
      const [one, other] = numbers(operator, left, right);
      if (other === 0) throw new Failure('Division by zero.');
      return one / other;
    }
    case '%': {
      const [one, other] = numbers(operator, left, right);
      if (other === 0) throw new Failure('Division by zero.');
      return one % other;
    }
  }
}

/** Applies a prefix operator. Throws Failure where the type does not fit. */
export function applyUnary(operator: UnaryOperator, value: Value): Value {
  switch (operator) {
    case '!':
      return !isTruthy(value);
    case '-':
      if (typeof value === 'number') return -value;
      throw new Failure(`Operator - can't be applied to ${typeName(value)}.`);
    case 'typeof':
      return typeName(value);
  }
}
