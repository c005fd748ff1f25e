import { anonymous } from '../../../support/jira-client';
import { expressionWorld, type ExpressionWorld } from './expression-world';

let world: ExpressionWorld;
beforeAll(async () => {
  world = await expressionWorld();
});

describe('the language of Jira expressions', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3 % 5', 4],
    ["'a' + 1 + true", 'a1true'],
    ['`sum: ${1 + 1}, ${`inner ${2}`}`', 'sum: 2, inner 2'],
    ['null ?? 0 || 5', 5],
    ['false || null', null],
    ["1 == '1'", false],
    ['[1, [2]] == [1, [2]]', true],
    ["'b' > 'a' && 2 >= 2", true],
    ['!null', true],
    ['typeof [1]', 'List'],
    ['typeof nothing', 'undefined'],
    ["typeof {a: 1} == 'Map' ? 'yes' : 'no'", 'yes'],
    ['let a = 1; let b = a + 1; return a + b;', 3],
    ['x = 2; x * x', 4],
    ['let twice = f => x => f(f(x)); twice(n => n * 2)(3)', 12],
    ['[3, 1, 2].sort((a, b) => { let d = a - b; return d; })', [1, 2, 3]],
    ["if (1 > 2) { 'a' } else if (2 > 1) { 'b' } else { 'c' }", 'b'],
    [
      "try { null.x } catch (e) { e.message + '|' + e.location }",
      'Type null does not have any properties|null.x',
    ],
    ["try { throw 'no' } catch (e) { [e.message, e.location] }", ['no', null]],
    ['try { return 1; } catch () { return 2; }', 1],
    ['{a: 1, "b c": 2}["b c"]', 2],
    ['{a: null}.a?.b.c', null],
    ['{a: 1}.missing', null],
    ["new Map().set('a', 1).set('a', 2).entries()", [['a', 2]]],
    ["'a,b'.split(',').map(s => s.toUpperCase()).join('-')", 'A-B'],
    ["'x1y22'.match(/\\d+/g)", ['1', '22']],
    ["'x1'.match(/([a-z])(\\d)/)", ['x1', 'x', '1']],
    ["'2026-11'.replace(/(\\d+)-(\\d+)/, '$2/$1')", '11/2026'],
    ["'aXbX'.replace(/x/gi, m => `<${m}>`)", 'a<X>b<X>'],
    ["'a1b'.split(/\\d/)", ['a', 'b']],
    ['[[1], [2, [3]]].flatten()', [1, 2, [3]]],
    ['[1, 2, 3].reduce((a, b) => a + b)', 6],
    ['JSON.parse(\'{"a": [1, null]}\').a', [1, null]],
    ["JSON.stringify({a: [1, 'x']})", '{"a":[1,"x"]}'],
    ["Number('4') + 1", 5],
    ["new CalendarDate('2024-01-31').plusMonths(1).toString()", '2024-02-29'],
    ["new Date('2026-03-28T23:30:00Z').toCalendarDate()", '2026-03-29'],
    ["new Date('2026-03-28T23:30:00Z').toCalendarDateUTC()", '2026-03-28'],
    ["new Date('2026-01-31T10:00:00Z').plusMonths(1).toISOString()", '2026-02-28T10:00:00.000Z'],
    ["new Date('2026-06-01T10:00:00Z').getHours()", 12],
    ['new Date().getTime()', Date.parse('2026-11-23T09:00:00.000Z')],
    ["new Date('2026-01-01') < new Date()", true],
    ['x => x + 1', 'x => x + 1'],
  ])('%s is %j', async (expression, expected) => {
    expect(await world.value(expression)).toEqual(expected);
  });

  it.each([
    ["1 > '0'", "Can't compare Number to String."],
    ['new Date() > null', "Can't compare Date to null."],
    ['1 + null', "Operator + can't be applied to Number and null."],
    ["'a'.startsWith('a')", "Unrecognized property of `'a'`: \"startsWith\" ('startsWith')"],
    ['[1].find(x => true)', "Available properties of type 'List' are: 'concat', 'every'"],
    ['nothing + 1', 'Unrecognized identifier: "nothing"'],
    ['1()', 'Number is not a function.'],
    ['new Thing(1)', 'Unrecognized type: "Thing"'],
    ["throw 'own words'", 'Evaluation failed: own words'],
    ["'a'.match(/(/)", 'is no regular expression'],
    ["JSON.parse('{')", 'not valid JSON'],
  ])('%s fails: %s', async (expression, sentence) => {
    expect(await world.failure(expression)).toContain(sentence);
  });

  it.each([
    [
      '1 > > 2',
      1,
      5,
      '!, -, typeof, (, IDENTIFIER, null, true, false, NUMBER, STRING, TEMPLATE_LITERAL, new, [ or { expected, > encountered.',
    ],
    ['[1,\n 2', 2, 3, ', or ] expected, <EOF> encountered.'],
    ["'open", 1, 1, 'Unterminated string literal.'],
    ['if (true) { 1 }', 1, 16, 'else expected, <EOF> encountered.'],
    ['a === b', 1, 5, '[ or { expected, = encountered.'],
    ['1 2', 1, 3, '<EOF> expected, 2 encountered.'],
  ])('%j is refused at line %i, column %i', async (expression, line, column, sentence) => {
    const said = await world.failure(expression);
    expect(said).toContain(`at line ${line}, column ${column}: `);
    expect(said).toContain(sentence);
  });

  it('knows nobody as user when nobody asks', async () => {
    const options = { caller: anonymous };
    expect(await world.value('user == null && 1 + 1 == 2', options)).toBe(true);
  });

  it('refuses what is longer or more manifold than Jira takes', async () => {
    expect(await world.failure(`'${'x'.repeat(1038)}'`)).toBe(
      'Jira expression is too long (1040), limit: 1000 characters',
    );
    expect(await world.failure(`[${Array(150).fill('1').join()}]`)).toBe(
      'Jira expression has too many nodes (150), limit: 100 leaves',
    );
  });
});
