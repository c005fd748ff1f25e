import fc from 'fast-check';
import { parse } from '../../../../emulator/jira/expressions/syntax/parse';
import { printBlock } from '../../../../emulator/jira/expressions/syntax/print';
import {
  BINARY_LEVELS,
  type Block,
  type Expression,
} from '../../../../emulator/jira/expressions/syntax/syntax-tree';
import { about, expressionWorld, type ExpressionWorld } from './expression-world';

const name = fc.constantFrom('a', 'b', 'issue', 'user', 'x1', '$y', 'nothing');
const property = fc.constantFrom('key', 'length', 'map', 'new', 'comments', 'properties', 'a');
const text = fc.string({ maxLength: 6 });

const literal = fc
  .oneof(fc.constantFrom(null, true, false), fc.nat(99), text)
  .map((value): Expression => ({ type: 'literal', value }));

const { block } = fc.letrec<{ expression: Expression; block: Block }>((tie) => {
  const inner = tie('expression');
  const names = fc.uniqueArray(name, { maxLength: 2 });
  const list = fc.array(inner, { maxLength: 2 });
  const link = fc.oneof(
    fc.record({ kind: fc.constant('member' as const), name: property, optional: fc.boolean() }),
    fc.record({ kind: fc.constant('index' as const), key: inner, optional: fc.boolean() }),
    fc.record({ kind: fc.constant('call' as const), arguments: list }),
  );
  const level = fc.constantFrom(...BINARY_LEVELS.map((operators) => [...operators]));
  const rest = level.chain((operators) =>
    fc.array(fc.record({ operator: fc.constantFrom(...operators), value: inner }), {
      minLength: 1,
      maxLength: 2,
    }),
  );
  const body = fc.oneof(
    fc.record({ kind: fc.constant('expression' as const), value: inner }),
    fc.record({ kind: fc.constant('block' as const), block: tie('block') }),
  );
  const branch = fc.record({ test: inner, block: tie('block') });
  return {
    expression: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      literal,
      name.map((each): Expression => ({ type: 'identifier', name: each })),
      list.map((items): Expression => ({ type: 'list', items })),
      fc
        .array(fc.tuple(fc.oneof(property, text), inner), { maxLength: 2 })
        .map((entries): Expression => ({ type: 'map', entries })),
      fc.record({ type: fc.constant('lambda' as const), parameters: names, body }),
      fc.record({
        type: fc.constant('new' as const),
        name: fc.constantFrom('Issue', 'Date', 'Map', 'Nope'),
        arguments: list,
      }),
      fc.record({
        type: fc.constant('chain' as const),
        head: inner,
        links: fc.array(link, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('unary' as const),
        operator: fc.constantFrom('!' as const, '-' as const, 'typeof' as const),
        operand: inner,
      }),
      fc.record({ type: fc.constant('binary' as const), first: inner, rest }),
      fc.record({
        type: fc.constant('conditional' as const),
        test: inner,
        then: inner,
        otherwise: inner,
      }),
      fc.record({ type: fc.constant('throw' as const), value: inner }),
      fc
        .tuple(fc.array(text, { minLength: 2, maxLength: 2 }), inner)
        .map(([texts, value]): Expression => ({ type: 'template', texts, values: [value] })),
    ),
    block: fc.record({
      declarations: fc.array(fc.record({ name, value: inner }), { maxLength: 1 }),
      body: fc.oneof(
        fc.record({ type: fc.constant('value' as const), value: inner }),
        fc.record({
          type: fc.constant('if' as const),
          branches: fc.array(branch, { minLength: 1, maxLength: 2 }),
          otherwise: tie('block'),
        }),
        fc.record({
          type: fc.constant('try' as const),
          block: tie('block'),
          error: fc.option(name, { nil: undefined }),
          handler: tie('block'),
        }),
      ),
    }),
  };
});

let world: ExpressionWorld;
let issue: { readonly key: string };
beforeAll(async () => {
  world = await expressionWorld();
  issue = await world.task();
});

describe('any expression', () => {
  it('is read back as it was from its printed form', () => {
    fc.assert(
      fc.property(block, (tree) => {
        expect(parse(printBlock(tree))).toEqual(tree);
      }),
      { numRuns: 100 },
    );
  });

  it('evaluates to a value or a sentence, within its limits', async () => {
    await fc.assert(
      fc.asyncProperty(block, async (tree) => {
        const expand = 'meta.complexity';
        const { status, body } = await world.evaluate(printBlock(tree), {
          ...about(issue),
          expand,
        });
        expect([200, 400]).toContain(status);
        if (status !== 200) return;
        const { meta } = body as {
          meta: { complexity: Record<string, { value: number; limit: number }> };
        };
        for (const { value, limit } of Object.values(meta.complexity)) {
          expect(value).toBeLessThanOrEqual(limit);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('can be analysed, whatever is wrong with it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(block.map(printBlock), fc.string()), async (expression) => {
        const path = '/rest/api/3/expression/analyse?check=complexity';
        expect((await world.alice.post(path, { expressions: [expression] })).status).toBe(200);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an expression that means harm', () => {
  it.each([
    ['parentheses', `${'('.repeat(490)}1${')'.repeat(490)}`],
    ['lists', `${'['.repeat(490)}${']'.repeat(490)}`],
    ['signs', `${'!'.repeat(990)}1`],
    ['templates', '`${'.repeat(300)],
    ['functions', `${'x=>'.repeat(330)}1`],
  ])('of nested %s is refused', async (_, expression) => {
    expect(await world.failure(expression)).toMatch(/too deeply|encountered/);
  });

  it.each([
    ['calls itself for ever', '(f => f(f))(f => f(f))'],
    ['asks for a text of a gigabyte', "'x'.repeat(1000000000)"],
    ['pads to a gigabyte', "'x'.padStart(1000000000)"],
    ['doubles a text again and again', "'x'.repeat(99).split('').reduce((a, b) => a + a, 'xx')"],
    [
      'doubles a list again and again',
      "'x'.repeat(99).split('').reduce((a, b) => a.concat(a), [1])",
    ],
    [
      'goes through the same list for ever',
      "let l = 'x'.repeat(999).split(''); l.map(a => l.map(b => l.map(c => 1)))",
    ],
    ['nests a list in itself', "'x'.repeat(900).split('').reduce((a, b) => [a], [])"],
    [
      'compares values that are nested without end',
      "let n = 'x'.repeat(900).split('').reduce((a, b) => [a], []); let m = 'x'.repeat(900).split('').reduce((a, b) => [a], []); n == m",
    ],
    ['goes back and forth in a pattern', `'${'a'.repeat(40)}!'.match(/(a+)+$/)`],
    ['replaces by such a pattern', `'${'a'.repeat(40)}!'.replace(/(a|a)*$/, '')`],
    ['answers more objects than it may', "'x'.repeat(1001).split('').map(x => user)"],
    ['answers more values than it may', "let l = 'x'.repeat(110).split(''); l.map(a => l)"],
    ['catches what it may not do', "try { 'x'.repeat(1000000000) } catch (e) { 1 }"],
  ])('is stopped when it %s', async (_, expression) => {
    const before = performance.now();
    expect(await world.failure(expression)).toMatch(/Evaluation failed/);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
