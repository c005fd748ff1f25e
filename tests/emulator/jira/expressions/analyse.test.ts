import { expressionWorld, type ExpressionWorld } from './expression-world';

let world: ExpressionWorld;
beforeAll(async () => {
  world = await expressionWorld();
});

const results = async (
  check: string,
  expressions: readonly string[],
  contextVariables?: object,
) => {
  const path = `/rest/api/3/expression/analyse?check=${check}`;
  const { status, body } = await world.alice.post(path, { expressions, contextVariables });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return (body as { results: readonly object[] }).results;
};

const result = async (check: string, expression: string, contextVariables?: object) =>
  (await results(check, [expression], contextVariables))[0];

describe('the analysis of expressions', () => {
  it('says where the syntax is wrong, in the order of the expressions', async () => {
    expect(await results('syntax', ['1 + 1', 'a > > b', `'${'x'.repeat(1038)}'`])).toEqual([
      { expression: '1 + 1', valid: true },
      {
        expression: 'a > > b',
        valid: false,
        errors: [
          {
            line: 1,
            column: 5,
            message:
              '!, -, typeof, (, IDENTIFIER, null, true, false, NUMBER, STRING, TEMPLATE_LITERAL, new, [ or { expected, > encountered.',
            type: 'syntax',
          },
        ],
      },
      {
        expression: expect.any(String),
        valid: false,
        errors: [
          {
            message: 'Jira expression is too long (1040), limit: 1000 characters',
            type: 'other',
          },
        ],
      },
    ]);
  });

  it.each([
    [
      'issues.map(i => {idAndKey: [i.id, i.key], summary: i.summary, comments: i.comments})',
      'List<{idAndKey: [Number, String], summary: String, comments: List<Comment>}>',
    ],
    ["issue.status.category.name + '!'", 'String'],
    ['issues.filter(i => i.assignee != null).length > 3', 'Boolean'],
    ['issue.created.plusDays(1).toCalendarDate()', 'CalendarDate'],
    ["issue.summary.split(' ').map(w => w.length)", 'List<Number>'],
    ['issue.parent?.nope ?? 1', 'Any'],
    ['issue.customfield_10010', 'Any'],
    ['let f = (a, b) => { let c = a + b; return [c, a]; }; f(1, 2)', '[Number, Number]'],
    ['if (issue.assignee == null) { null } else { issue.assignee.displayName }', 'String'],
    ['issues.reduce((sum, i) => sum + i.id, 0)', 'Number'],
    ["typeof nothing == 'undefined'", 'Boolean'],
    ['user.getProjectRoles(project).map(r => r.name)', 'List<String>'],
  ])('infers that %s is %s', async (expression, type) => {
    expect(await result('type', expression)).toEqual({ expression, valid: true, type });
  });

  it.each([
    ["issues.map(i => i.id > '0')", "i.id > '0'", "Can't compare Number to String."],
    ['issue.status.nope', 'issue.status.nope', 'Unrecognized property of `issue.status`: "nope"'],
    ['issues.find(i => true)', 'issues.find', "Available properties of type 'List'"],
    ['nothing.a', 'nothing', 'Unrecognized identifier: "nothing"'],
    ['issue.id - issue.key', 'issue.id - issue.key', "can't be applied to Number and String."],
    ['-issue.key', '-issue.key', "can't be applied to String."],
    ['new Thing()', 'new Thing()', 'Unrecognized type: "Thing"'],
  ])('finds what is wrong in %s', async (expression, part, message) => {
    expect(await result('type', expression)).toEqual({
      expression,
      valid: false,
      type: 'TypeError',
      errors: [{ type: 'type', expression: part, message: expect.stringContaining(message) }],
    });
  });

  it.each([
    ['issues.map(i => i.comments)', 'N', { N: 'issues' }],
    ['new Issue(10010).comments', '2', undefined],
    ['issue.key', '0', undefined],
    ['issues.map(i => i.reporter.displayName)', '2', undefined],
    ['issues.map(i => i.comments.length)', '1', undefined],
    ['issue.links.map(l => l.linkedIssue.assignee)', 'N + 1', { N: 'issue.links' }],
    [
      'issues.map(i => i.changelogs.map(c => new Issue(1)))',
      'M*N + N',
      { N: 'issues', M: 'i.changelogs' },
    ],
    ['[1, 2, 3].map(n => new Issue(n))', '3', undefined],
    ["issues.map(i => i.properties['a'])", '1', undefined],
  ])('tells the cost of %s: %s', async (expression, expensiveOperations, variables) => {
    expect(await result('complexity', expression)).toMatchObject({
      valid: true,
      complexity: { expensiveOperations, ...(variables === undefined ? {} : { variables }) },
    });
  });

  it('takes the types of variables from the request', async () => {
    const variables = {
      listOfStrings: 'List<String>',
      record: '{ a: Number, b: String }',
      value: 'User',
    };
    expect(
      await result('type', '[listOfStrings[0], record.a, value.displayName]', variables),
    ).toMatchObject({ type: '[String, Number, String]' });
    const path = '/rest/api/3/expression/analyse';
    const wrong = { expressions: ['1'], contextVariables: { a: 'List<' } };
    expect((await world.alice.post(path, wrong)).status).toBe(400);
    expect((await world.alice.post(`${path}?check=all`, { expressions: [] })).status).toBe(400);
  });

  it('does not hang on functions that double the work with every line', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => `let f${i + 1}=x=>f${i}(f${i}(x));`);
    const expression = `let f0=x=>x;${lines.join('')}f40(1)`;
    expect((await results('type', [expression])).length).toBe(1);
  });
});
