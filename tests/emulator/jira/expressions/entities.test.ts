import { permissionSchemes, projects } from '../../../../emulator/jira/model/project';
import { asApp, callerOf } from '../../../support/jira-client';
import { adf } from '../issues/issue-world';
import { about, expressionWorld, type ExpressionWorld } from './expression-world';

let world: ExpressionWorld;
let issue: { id: string; key: string };
beforeAll(async () => {
  world = await expressionWorld();
  const size = world.customField('Size', 'select', ['Small', 'Large']);
  const large = { value: 'Large' };
  issue = await world.task({
    summary: 'Water the plants',
    description: adf('Every morning.'),
    duedate: '2026-12-01',
    labels: ['green'],
    [size]: large,
  });
  await world.alice.put(`/rest/api/3/issue/${issue.key}/properties/plan`, { days: [1, 2] });
  for (const text of ['One', 'Two']) {
    await world.alice.post(`/rest/api/3/issue/${issue.key}/comment`, { body: adf(text) });
  }
  await world.alice.put(`/rest/api/3/issue/${issue.key}`, { fields: { summary: 'Water them' } });
});

const value = (expression: string) => world.value(expression, about(issue));

const link = async (name: string, from: string, to: string) => {
  const answer = await world.alice.post('/rest/api/3/issueLink', {
    type: { name },
    inwardIssue: { key: from },
    outwardIssue: { key: to },
  });
  expect(answer.status).toBe(201);
};

describe('what an expression reads of the site', () => {
  it.each([
    ["issue.key.split('-')[0]", 'DOG'],
    ['issue.summary', 'Water them'],
    ['issue.description.plainText', 'Every morning.'],
    ['new RichText(JSON.parse(JSON.stringify(issue.description))).plainText', 'Every morning.'],
    [
      "new RichText({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'inlineCard', attrs: { url: 'https://example.com' } }] }] }).plainText",
      'https://example.com',
    ],
    ['issue.dueDate', '2026-12-01'],
    ['issue.dueDate.plusMonths(1)', '2027-01-01'],
    ['issue.dueDate > new CalendarDate()', true],
    ['issue.created', '2026-11-23T09:00:00.000+0000'],
    ['[issue.status.name, issue.status.category.key]', ['To Do', 'new']],
    ['[issue.issueType.name, issue.issueType.hierarchyLevel]', ['Task', 0]],
    ['issue.priority?.name', 'Medium'],
    ['issue.resolution', null],
    ['issue.labels', ['green']],
    [
      '[issue.project.key, issue.project.style, issue.project.lead.accountId]',
      ['DOG', 'classic', 'account-admin'],
    ],
    ['[issue.assignee, issue.reporter.displayName]', [null, 'Alice']],
    ['issue.comments.map(c => c.author.displayName + c.body.plainText)', ['AliceOne', 'AliceTwo']],
    [
      'issue.changelogs.map(c => c.items.map(i => i.fromString + i.toString)).flatten()',
      ['Water the plantsWater them'],
    ],
    ["issue.getNewestChangelog('summary', {toString: 'Water them'}).items[0].field", 'summary'],
    ["issue.getNewestChangelog('summary', {toString: 'Other'})", null],
    ['issue.properties.plan.days', [1, 2]],
    ["[issue.properties['plan'].days.length, issue.properties.get('nope')]", [2, null]],
    ['issue.properties.keys()', ['plan']],
    ['[issue.attachments, issue.links, issue.components]', [[], [], []]],
    ["user.groups.includes('jira-users')", true],
    ['user.getProjectRoles(issue.project)', []],
    ["new Issue('NOPE-1')", null],
    ["new User('account-bob').displayName", 'Bob'],
    ["new Project('DOG').name", 'Dogs'],
    ['new Issue(issue.id) == issue', true],
    ['issue?.customfield_99999 ?? "none"', 'none'],
    ['typeof issue', 'Issue'],
    ['typeof issue.assignee', 'null'],
  ])('%s is %j', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  it('has custom fields by id, as REST writes them, and fields of the app by their key', async () => {
    const size = world.fieldNamed('Size');
    expect(await value(`issue.${size}.value`)).toBe('Large');
    expect(await value(`issue['${size}'].value`)).toBe('Large');
  });

  it('answers entities as the resources of the REST API', async () => {
    expect(await value('issue.comments[0]')).toMatchObject({
      self: expect.stringContaining('/comment/'),
      author: { accountId: 'account-alice' },
    });
    expect(await value('{i: issue, p: issue.project}')).toMatchObject({
      i: { key: issue.key, fields: { summary: 'Water them' } },
      p: { key: 'DOG' },
    });
  });

  it('says what it lacks, and what there is instead', async () => {
    const said = await world.failure("issue['a' + 'b']", about(issue));
    expect(said).toMatch(
      /^Evaluation failed: "issue\['a' \+ 'b'\]" - Unrecognized property of `issue`: "ab" \('a' \+ 'b'\)\. Available properties of type 'Issue' are: .*'assignee', 'attachments', .*'customfield_100\d\d'.*'worklogs'$/,
    );
    expect(await world.failure('issue.parent.key', about(issue))).toBe(
      'Evaluation failed: "issue.parent.key" - Type null does not have any properties',
    );
  });

  it.each(['constructor', '__proto__', 'hasOwnProperty', 'prototype'])(
    'reaches nothing behind the entities by the name %s',
    async (name) => {
      for (const owner of ['issue', '[1]', "'a'", '1', 'new Date()', 'issue.map', '(x => x)']) {
        const expression = `${owner}['${name}']`;
        const { status } = await world.evaluate(expression, about(issue));
        expect([expression, status]).toEqual([expression, 400]);
      }
      expect(await value(`{a: 1}['${name}']`)).toBeNull();
      expect(await value(`issue.properties['${name}']`)).toBeNull();
    },
  );

  it.each(['sprint', 'votes', 'worklogs', 'securityLevel'])(
    'refuses %s, which the site has nothing for, by its name',
    async (name) => {
      const { status, body } = await world.evaluate(`issue.${name}`, about(issue));
      expect(status).toBe(501);
      expect(JSON.stringify(body)).toContain(name);
    },
  );

  it('refuses sprints, boards and service desks in the context by their names', async () => {
    for (const name of ['sprint', 'board', 'serviceDesk', 'customerRequest']) {
      const { status, body } = await world.evaluate('1', { context: { [name]: 1 } });
      expect(status).toBe(501);
      expect(JSON.stringify(body)).toContain(name);
    }
  });

  it('does not find what the caller may not see', async () => {
    const project = projects(world.site).get(world.projectId);
    const scheme = permissionSchemes(world.site).get(project?.permissionSchemeId ?? '');
    if (scheme === undefined) throw new Error('There is no scheme.');
    const grants = scheme.grants.map((grant) =>
      grant.permission === 'BROWSE_PROJECTS'
        ? { ...grant, holder: { type: 'user', parameter: 'account-alice' } }
        : grant,
    );
    permissionSchemes(world.site).put(scheme.id, { ...scheme, grants });
    const caller = callerOf('bob');
    expect(await world.value(`new Issue('${issue.key}')`, { caller })).toBeNull();
    expect(await world.value("new Project('DOG')", { caller })).toBeNull();
    const context = { issues: { jql: { query: 'project is not empty' } } };
    expect(await world.value('issues.length', { caller, context })).toBe(0);
    expect(await world.evaluate('issue.key', { caller, ...about(issue) })).toMatchObject({
      status: 404,
      body: {
        errorMessages: ['Issue does not exist or you do not have permission to see it.'],
      },
    });
    permissionSchemes(world.site).put(scheme.id, scheme);
  });

  it('knows the app that asks, and is asked by people without one', async () => {
    expect(await world.value('app.id', { caller: asApp })).toMatch(/^ari:cloud:ecosystem::app\//);
    expect(await world.failure('app.id')).toContain('Unrecognized identifier: "app"');
  });

  it('takes an issue by id or by key, and not by both', async () => {
    const by = (named: object) => world.evaluate('issue.key', { context: { issue: named } });
    expect((await by({ id: Number(issue.id) })).status).toBe(200);
    expect((await by({ id: Number(issue.id), key: issue.key })).status).toBe(400);
  });

  it('asks for a query that restricts something', async () => {
    const context = { issues: { jql: { query: '' } } };
    expect(await world.failure('issues', { context })).toContain('Unbounded JQL');
  });
});

describe('what POST /rest/api/3/expression/evaluate costs', () => {
  const cost = async (expression: string, context: object = { issue: { key: issue.key } }) => {
    const { status, body } = await world.evaluate(expression, {
      context,
      expand: 'meta.complexity',
    });
    if (status !== 200) throw new Error(JSON.stringify(body));
    const { meta } = body as {
      meta: { complexity: { expensiveOperations: { value: number } } };
    };
    return meta.complexity.expensiveOperations.value;
  };

  beforeAll(async () => {
    for (let index = 0; index < 12; index += 1) {
      const { key } = await world.task();
      await link('Blocks', issue.key, key);
    }
  });

  it.each([
    ['issue.summary + issue.status.name', 0],
    ['[issue.assignee, issue.assignee]', 1],
    ['[issue.comments, issue.comments]', 2],
    ['issue.comments.map(c => c.author.displayName)', 2],
    ['new Issue(issue.id).comments', 2],
    ["[issue.properties.a, issue.properties['a'], issue.properties.b]", 2],
  ])('%s: %i', async (expression, operations) => {
    expect(await cost(expression)).toBe(operations);
  });

  it('pays once for what is loaded for all issues of a query, and for each where it is not', async () => {
    const context = { issues: { jql: { query: 'project = DOG', maxResults: 8 } } };
    expect(await cost('issues.map(i => i.reporter.displayName)', context)).toBe(2);
    expect(await cost('issues.map(i => i.comments.length)', context)).toBe(1);
    expect(await cost('issues.map(i => i.comments)', context)).toBe(8);
  });

  it('pays for every linked issue by itself, and stops at ten operations', async () => {
    const each = 'every(link => link.outwardIssue.versions.every(v => v.name == "1.0"))';
    expect(await cost(`issue.links.slice(0, 9).${each}`)).toBe(10);
    expect(await world.failure(`issue.links.${each}`, about(issue))).toContain(
      'expensive operations',
    );
    expect(
      await world.failure(`try { issue.links.${each} } catch (e) { 1 }`, about(issue)),
    ).toContain('expensive operations');
  });

  it('counts steps, answered objects and answered values', async () => {
    const { body } = await world.evaluate('[issue, issue.key, 1 + 1]', {
      ...about(issue),
      expand: 'meta.complexity',
    });
    expect(body).toMatchObject({
      meta: {
        complexity: {
          steps: { value: 4, limit: 10_000 },
          expensiveOperations: { value: 0, limit: 10 },
          beans: { value: 1, limit: 1000 },
          primitiveValues: { value: 2, limit: 10_000 },
        },
      },
    });
  });
});
