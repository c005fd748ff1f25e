import { printExpression } from '../syntax/print';
import type { Block, Body, Expression } from '../syntax/syntax-tree';
import { inferChain } from './infer-chain';
import { inferOperator, inferUnary } from './infer-operators';
import type { Inference } from './inference';
import type { Findings, Known, Names } from './known';
import { ANY, either, named, type Type } from './type';

const withName = (names: Names, name: string, value: Known): Names =>
  new Map([...names, [name, value]]);

function inferBlock({ declarations, body }: Block, outer: Names, inference: Inference): Known {
  const names = declarations.reduce(
    (sum, { name, value }) => withName(sum, name, inference.expression(value, sum)),
    outer,
  );
  return inferBody(body, names, inference);
}

function inferBody(body: Body, names: Names, inference: Inference): Known {
  switch (body.type) {
    case 'value':
      return inference.expression(body.value, names);
    case 'if': {
      body.branches.forEach(({ test }) => inference.expression(test, names));
      const types = body.branches.map(({ block }) => inferBlock(block, names, inference).type);
      return { type: types.reduce(either, inferBlock(body.otherwise, names, inference).type) };
    }
    case 'try': {
      const tried = inferBlock(body.block, names, inference).type;
      const inner =
        body.error === undefined ? names : withName(names, body.error, { type: named('Error') });
      return { type: either(tried, inferBlock(body.handler, inner, inference).type) };
    }
  }
}

function literalType(value: null | boolean | number | string): Type {
  if (value === null) return named('null');
  if (typeof value === 'boolean') return named('Boolean');
  return named(typeof value === 'number' ? 'Number' : 'String');
}

/** Constructors that load an entity. */
const LOADING = new Set(['Issue', 'Project', 'User']);
const MAKING = new Set(['Date', 'CalendarDate', 'RichText', 'Map']);

function inferNew(
  part: Extract<Expression, { type: 'new' }>,
  names: Names,
  { findings, expression }: Inference,
): Known {
  part.arguments.forEach((each) => expression(each, names));
  if (LOADING.has(part.name)) findings.payEach();
  else if (!MAKING.has(part.name)) {
    findings.problem(printExpression(part), `Unrecognized type: "${part.name}"`);
    return { type: ANY };
  }
  return { type: named(part.name) };
}

function infer(part: Expression, names: Names, inference: Inference): Known {
  const { findings, expression } = inference;
  switch (part.type) {
    case 'literal':
      return { type: literalType(part.value) };
    case 'template':
      part.values.forEach((each) => expression(each, names));
      return { type: named('String') };
    case 'regex':
      return { type: named('RegExp') };
    case 'identifier': {
      const known = names.get(part.name);
      if (known !== undefined) return known;
      findings.problem(part.name, `Unrecognized identifier: "${part.name}"`);
      return { type: ANY };
    }
    case 'list':
      return {
        type: { kind: 'tuple', items: part.items.map((each) => expression(each, names).type) },
      };
    case 'map': {
      const fields = part.entries.map(
        ([key, each]) => [key, expression(each, names).type] as const,
      );
      return { type: { kind: 'record', fields: new Map(fields) } };
    }
    case 'lambda':
      return { type: named('Function'), lambda: { source: part, names } };
    case 'new':
      return inferNew(part, names, inference);
    case 'chain':
      return inferChain(part, names, inference);
    case 'unary':
      return inferUnary(part, names, inference);
    case 'binary':
      return inferOperator(part, names, inference);
    case 'conditional': {
      expression(part.test, names);
      const then = expression(part.then, names);
      return { type: either(then.type, expression(part.otherwise, names).type) };
    }
    case 'throw':
      expression(part.value, names);
      return { type: named('null') };
  }
}

/** Infers the type of a whole expression; `findings` takes its errors and its cost. */
export function inferProgram(block: Block, names: Names, findings: Findings): Type {
  const inference: Inference = {
    findings,
    expression: (part, inner) => infer(part, inner, inference),
    call: ({ lambda }, given) => {
      if (lambda === undefined) return { type: ANY };
      const { source } = lambda;
      const entries = source.parameters.map((name, index): [string, Known] => [
        name,
        given[index] ?? { type: ANY },
      ]);
      const inner: Names = new Map([...lambda.names, ...entries]);
      const look = () =>
        source.body.kind === 'block'
          ? inferBlock(source.body.block, inner, inference)
          : inference.expression(source.body.value, inner);
      return findings.entered(look, { type: ANY });
    },
  };
  return inferBlock(block, names, inference).type;
}
