import { printExpression } from '../syntax/print';
import type { Expression, Operand } from '../syntax/syntax-tree';
import type { Inference } from './inference';
import type { Known, Names } from './known';
import { ANY, either, isAny, isNamed, named, typeTitle, type Type } from './type';

const BOOLEAN = named('Boolean');
const NUMBER = named('Number');
const STRING = named('String');

const ORDERED = ['Number', 'String', 'Date', 'CalendarDate'];

/** Why two types cannot be put in order; undefined where they can, or where one is not known. */
function orderProblem(left: Type, right: Type): string | undefined {
  if (isAny(left) || isAny(right)) return undefined;
  const same = typeTitle(left) === typeTitle(right);
  if (same && isNamed(left, ...ORDERED)) return undefined;
  return `Can't compare ${typeTitle(left)} to ${typeTitle(right)}.`;
}

function sumProblem(operator: string, left: Type, right: Type): string | undefined {
  if (operator === '+' && (isNamed(left, 'String', 'Any') || isNamed(right, 'String', 'Any'))) {
    return undefined;
  }
  if (isNamed(left, 'Number', 'Any') && isNamed(right, 'Number', 'Any')) return undefined;
  return `Operator ${operator} can't be applied to ${typeTitle(left)} and ${typeTitle(right)}.`;
}

interface Judged {
  readonly type: Type;
  readonly problem?: string | undefined;
}

function judged(operator: Operand['operator'], left: Type, right: Type): Judged {
  switch (operator) {
    case '==':
    case '!=':
      return { type: BOOLEAN };
    case '<':
    case '>':
    case '<=':
    case '>=':
      return { type: BOOLEAN, problem: orderProblem(left, right) };
    case '??':
    case '||':
    case '&&':
      return { type: either(left, right) };
    case '+': {
      const isText = isNamed(left, 'String') || isNamed(right, 'String');
      const type = isText ? STRING : isAny(left) || isAny(right) ? ANY : NUMBER;
      return { type, problem: sumProblem(operator, left, right) };
    }
    case '-':
    case '*':
    case '/':
    case '%':
      return { type: NUMBER, problem: sumProblem(operator, left, right) };
  }
}

/** Infers the type of a row of operators. */
export function inferOperator(
  { first, rest }: Extract<Expression, { type: 'binary' }>,
  names: Names,
  { expression, findings }: Inference,
): Known {
  let { type } = expression(first, names);
  for (const [index, { operator, value }] of rest.entries()) {
    const right = expression(value, names).type;
    const { type: result, problem } = judged(operator, type, right);
    if (problem !== undefined) {
      const part = printExpression({ type: 'binary', first, rest: rest.slice(0, index + 1) });
      findings.problem(part, problem);
    }
    type = result;
  }
  return { type };
}

/** Infers the type of a prefix operator. `typeof` asks about names that nobody has given, too. */
export function inferUnary(
  part: Extract<Expression, { type: 'unary' }>,
  names: Names,
  { expression, findings }: Inference,
): Known {
  const { operator, operand } = part;
  if (operator === 'typeof') {
    if (operand.type !== 'identifier') expression(operand, names);
    return { type: STRING };
  }
  const { type } = expression(operand, names);
  if (operator === '!') return { type: BOOLEAN };
  if (!isNamed(type, 'Number', 'Any')) {
    findings.problem(printExpression(part), `Operator - can't be applied to ${typeTitle(type)}.`);
  }
  return { type: NUMBER };
}
