import { type Block, type Body, type Expression, type Operand } from '../syntax/syntax-tree';
import { printChain, printExpression } from '../syntax/print';
import { isTruthy } from '../values/compare';
import { textOf } from '../values/text-of';
import { isList, mapOf, typeName, type Lambda, type Scope, type Value } from '../values/value';
import { EvaluationError, Failure } from './evaluation-error';
import { applyBinary, applyUnary } from './operators';
import { located } from './located';
import { readLink } from './read-link';
import type { Run } from './run';
import { lookUp, scopeOf } from './scope';

/** Evaluates declarations and the body behind them. */
export function evaluateBlock({ declarations, body }: Block, outer: Scope, run: Run): Value {
  let scope = outer;
  for (const { name, value } of declarations) {
    scope = scopeOf([[name, evaluate(value, scope, run)]], scope);
  }
  return evaluateBody(body, scope, run);
}

function evaluateBody(body: Body, scope: Scope, run: Run): Value {
  switch (body.type) {
    case 'value':
      return evaluate(body.value, scope, run);
    case 'if': {
      const chosen = body.branches.find(({ test }) => isTruthy(evaluate(test, scope, run)));
      return evaluateBlock(chosen?.block ?? body.otherwise, scope, run);
    }
    case 'try':
      return evaluateTry(body, scope, run);
  }
}

function evaluateTry(body: Extract<Body, { type: 'try' }>, scope: Scope, run: Run): Value {
  try {
    return evaluateBlock(body.block, scope, run);
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    const caught: Value = { kind: 'error', message: error.detail, location: error.location };
    const inner = body.error === undefined ? scope : scopeOf([[body.error, caught]], scope);
    return evaluateBlock(body.handler, inner, run);
  }
}

/** Evaluates an expression. Throws EvaluationError, or LimitExceeded, which expressions cannot catch. */
function evaluate(expression: Expression, scope: Scope, run: Run): Value {
  run.budget.enter();
  try {
    return evaluateHere(expression, scope, run);
  } finally {
    run.budget.leave();
  }
}

function evaluateHere(expression: Expression, scope: Scope, run: Run): Value {
  switch (expression.type) {
    case 'literal':
      return expression.value;
    case 'regex':
      return { kind: 'regex', pattern: expression.pattern, flags: expression.flags };
    case 'identifier':
      return variable(expression.name, scope, run);
    case 'template':
      return template(expression, scope, run);
    case 'list':
      return expression.items.map((item) => evaluate(item, scope, run));
    case 'map':
      return mapOf(expression.entries.map(([key, each]) => [key, evaluate(each, scope, run)]));
    case 'lambda':
      return { kind: 'lambda', source: expression, scope };
    case 'new':
      return construct(expression, scope, run);
    case 'chain':
      return chain(expression, scope, run);
    case 'unary':
      return unary(expression, scope, run);
    case 'binary':
      return binary(expression, scope, run);
    case 'conditional': {
      const { test, then, otherwise } = expression;
      return evaluate(isTruthy(evaluate(test, scope, run)) ? then : otherwise, scope, run);
    }
    case 'throw': {
      const thrown = evaluate(expression.value, scope, run);
      const message = located(
        () => printExpression(expression),
        () => textOf(thrown),
      );
      throw new EvaluationError(message, undefined);
    }
  }
}

function variable(name: string, scope: Scope, run: Run): Value {
  run.budget.step();
  const value = lookUp(scope, name);
  if (value !== undefined) return value;
  throw new EvaluationError(`Unrecognized identifier: "${name}"`, name);
}

type Of<Type extends Expression['type']> = Extract<Expression, { type: Type }>;

function template({ texts, values }: Of<'template'>, scope: Scope, run: Run): Value {
  const pieces = texts.map((text, index) => {
    const value = values[index];
    if (value === undefined) return text;
    const shown = evaluate(value, scope, run);
    return (
      text +
      located(
        () => printExpression(value),
        () => textOf(shown),
      )
    );
  });
  const whole = pieces.join('');
  run.budget.work(whole.length);
  return whole;
}

function construct(expression: Of<'new'>, scope: Scope, run: Run): Value {
  run.budget.step();
  const { name } = expression;
  const made = run.constructors.get(name);
  const place = () => printExpression(expression);
  if (made === undefined) throw new EvaluationError(`Unrecognized type: "${name}"`, place());
  const given = expression.arguments.map((each) => evaluate(each, scope, run));
  return located(place, () => made(given, run));
}

/** `typeof` asks about names too, and does not mind those that nobody has given. */
function unary({ operator, operand }: Of<'unary'>, scope: Scope, run: Run): Value {
  run.budget.step();
  if (operator === 'typeof' && operand.type === 'identifier') {
    const value = lookUp(scope, operand.name);
    return value === undefined ? 'undefined' : typeName(value);
  }
  const value = evaluate(operand, scope, run);
  return located(
    () => printExpression({ type: 'unary', operator, operand }),
    () => applyUnary(operator, value),
  );
}

function binary({ first, rest }: Of<'binary'>, scope: Scope, run: Run): Value {
  let value = evaluate(first, scope, run);
  for (const [index, operand] of rest.entries()) {
    run.budget.step();
    const place = () => printExpression({ type: 'binary', first, rest: rest.slice(0, index + 1) });
    value = operated(value, operand, place, scope, run);
  }
  return value;
}

function operated(
  left: Value,
  { operator, value }: Operand,
  place: () => string,
  scope: Scope,
  run: Run,
): Value {
  switch (operator) {
    case '??':
      return left ?? evaluate(value, scope, run);
    case '||':
      return isTruthy(left) ? left : evaluate(value, scope, run);
    case '&&':
      return isTruthy(left) ? evaluate(value, scope, run) : left;
    default: {
      const right = evaluate(value, scope, run);
      return located(place, () => applyBinary(operator, left, right, run));
    }
  }
}

function chain({ head, links }: Of<'chain'>, scope: Scope, run: Run): Value {
  let value = evaluate(head, scope, run);
  for (const [index, link] of links.entries()) {
    run.budget.step();
    const place = () => printChain(head, links.slice(0, index + 1));
    if (link.kind === 'call') {
      const given = link.arguments.map((each) => evaluate(each, scope, run));
      const callee = value;
      value = located(place, () => run.call(callee, given));
      continue;
    }
    // `?.` on null ends the whole chain, as in JavaScript.
    if (link.optional && value === null) return null;
    const owner = () => printChain(head, links.slice(0, index));
    const key = link.kind === 'member' ? link.name : evaluate(link.key, scope, run);
    const next = links[index + 1];
    const lengthOnly = next?.kind === 'member' && next.name === 'length';
    value = readLink(value, link, { key, lengthOnly }, { place, owner }, run);
  }
  return value;
}

/** Calls a value. Throws Failure for one that is no function. */
export function callValue(callee: Value, given: readonly Value[], run: Run): Value {
  if (callee !== null && typeof callee === 'object' && !isList(callee)) {
    if (callee.kind === 'native') return callee.call(given);
    if (callee.kind === 'lambda') return callLambda(callee, given, run);
  }
  throw new Failure(`${typeName(callee)} is not a function.`);
}

function callLambda({ source, scope }: Lambda, given: readonly Value[], run: Run): Value {
  run.budget.step();
  const names = source.parameters.map((name, index) => [name, given[index] ?? null] as const);
  const inner = scopeOf(names, scope);
  const { body } = source;
  return body.kind === 'block'
    ? evaluateBlock(body.block, inner, run)
    : evaluate(body.value, inner, run);
}
