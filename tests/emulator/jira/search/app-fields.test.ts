import { issueTypes } from '../../../../emulator/jira/model/project';
import { installForgeFields } from '../../../../emulator/jira/fields/forge-fields';
import { fields } from '../../../../emulator/jira/model/field';
import { issues } from '../../../../emulator/jira/model/issue';
import { jiraRest } from '../../../../emulator/jira/rest';
import { emulatedSite } from '../../../support/emulated-site';
import { callerOf, restClient, type RestClient } from '../../../support/jira-client';

const { site } = emulatedSite({
  modules: [
    {
      type: 'jira:customField',
      key: 'risk',
      properties: {
        name: 'Risk',
        type: 'object',
        schema: {
          properties: {
            level: { type: 'number', searchAlias: 'RiskLevel' },
            owner: { type: 'string', searchAlias: 'Owner' },
            note: { type: 'string' },
          },
        },
      },
    },
    {
      type: 'jira:customField',
      key: 'score',
      properties: { name: 'Score', type: 'number', readOnly: true },
    },
    {
      type: 'jira:customField',
      key: 'state',
      properties: { name: 'State', type: 'string', readOnly: true },
    },
    {
      type: 'jira:entityProperty',
      key: 'review',
      properties: {
        entityType: 'issue',
        propertyKey: 'my review',
        values: [
          { path: 'votes.count', type: 'number', searchAlias: 'reviewVotes' },
          { path: 'state', type: 'string' },
          { path: 'summary', type: 'text' },
          { path: 'by', type: 'user' },
          { path: 'at', type: 'date' },
          { path: 'tags', type: 'string' },
        ],
      },
    },
    {
      type: 'jira:entityPropertySet',
      key: 'of-project',
      properties: {
        properties: [
          {
            entityType: 'project',
            propertyKey: 'stats',
            values: [{ path: 'pages', type: 'number', searchAlias: 'pagesCount' }],
          },
        ],
      },
    },
  ],
});

const router = jiraRest(site);
const alice: RestClient = restClient(router, callerOf('alice'));
const admin: RestClient = restClient(router, callerOf('admin'));

beforeAll(async () => {
  installForgeFields(site);
  await admin.post('/rest/api/3/project', {
    key: 'CAT',
    name: 'Cats',
    projectTypeKey: 'business',
    projectTemplateKey:
      'com.atlassian.jira-core-project-templates:jira-core-simplified-task-tracking',
    leadAccountId: 'account-admin',
  });
  expect([...issueTypes(site).values()].length).toBeGreaterThan(0);
  const values: readonly (readonly [object | undefined, object, number | undefined, string])[] = [
    [
      { level: 3, owner: 'Ann', note: 'Broken window' },
      { votes: { count: 2 }, state: 'Open', by: 'account-bob', tags: ['a', 'b'] },
      7,
      'In review',
    ],
    [
      { level: 9, owner: 'bob', note: 'fine' },
      { votes: { count: 10 }, state: 'Closed', at: '2026-11-20', summary: 'quick brown fox' },
      undefined,
      'Approved',
    ],
    [undefined, { other: 1 }, 0, ''],
  ];
  for (const [risk, property, score, state] of values) {
    await alice.post('/rest/api/3/issue', {
      fields: { project: { key: 'CAT' }, issuetype: { name: 'Task' }, summary: 'cat' },
    });
    const issue = [...issues(site).values()].at(-1);
    if (issue === undefined) throw new Error('There is no issue.');
    const written = { [idOf('Risk')]: risk, [idOf('Score')]: score, [idOf('State')]: state };
    const stored = Object.entries(written).filter(
      ([, value]) => value !== undefined && value !== '',
    );
    const all = { ...issue.fields, ...Object.fromEntries(stored) };
    issues(site).put(issue.id, { ...issue, fields: all });
    const path = `/rest/api/3/issue/${issue.key}/properties/my%20review`;
    expect((await alice.put(path, property)).status).toBeLessThan(300);
  }
  const stats = await admin.put('/rest/api/3/project/CAT/properties/stats', { pages: 5 });
  expect(stats.status).toBeLessThan(300);
});

const idOf = (name: string) => fields(site).find((field) => field.name === name)?.id ?? '';

async function find(jql: string): Promise<unknown> {
  const body = { jql: `${jql} ORDER BY key`, fields: ['summary'] };
  const answer = await alice.post('/rest/api/3/search/jql', body);
  if (answer.status !== 200) return answer.body;
  return (answer.body as { issues: { key: string }[] }).issues.map(({ key }) =>
    Number(key.slice(4)),
  );
}

it.each([
  ['Score > 0', [1]],
  ['Score = 0', [3]],
  ['Score is EMPTY', [2]],
  ['State = "in review"', [1]],
  ['State ~ review', [1]],
  ['State in ("In review", Approved)', [1, 2]],
  ['"Score[Number]" >= 0', [1, 3]],
  ['RiskLevel > 3', [2]],
  ['Risk.RiskLevel <= 3', [1]],
  ['Owner = ann', [1]],
  ['Owner != ann', [2]],
  ['Risk ~ window', [1]],
  ['Risk is EMPTY', [3]],
  ['issue.property["my review"].votes.count > 2', [2]],
  ['issue.property["my review"].votes.count < 20', [1, 2]],
  ['reviewVotes = 2', [1]],
  ['issue.property["my review"].state = Open', [1]],
  ['issue.property["my review"].state = open', []],
  ['issue.property["my review"].state != Open', [2]],
  ['issue.property["my review"].state is EMPTY', [3]],
  ['issue.property["my review"].tags in (b, c)', [1]],
  ['issue.property["my review"].summary ~ "brown fox"', [2]],
  ['issue.property["my review"].by = Bob', [1]],
  ['issue.property["my review"].by = currentUser()', []],
  ['issue.property["my review"].at < "2026-11-21"', [2]],
  ['project.property[stats].pages = 5', [1, 2, 3]],
  ['project.pagesCount > 5', []],
  // What nobody had indexed is allowed and found empty.
  ['issue.property["my review"].other = 1', []],
  ['issue.property[unknown].path is EMPTY', [1, 2, 3]],
])('%s', async (jql, keys) => {
  expect(await find(jql)).toEqual(keys);
});

it.each([
  [
    'issue.property["my review"].summary = x',
    "The operator '=' is not supported by the 'issue.property[my review].summary' field.",
  ],
  ['colour[a].b = 1', "Field 'colour' does not exist or you do not have permission to view it."],
  ['Score = many', "The value 'many' for the field 'Score' is not a number."],
])('refuses %s', async (jql, sentence) => {
  expect(await find(jql)).toMatchObject({ errorMessages: [sentence] });
});

it('tells how a property is indexed in the tree of a query', async () => {
  const queries = ['issue.property["my review"].votes.count > 2', 'issue.property[a].b = 1'];
  const { body } = await alice.post('/rest/api/3/jql/parse', { queries });
  const tree = (property: object) => ({
    structure: { where: { field: { property: [property] } } },
  });
  expect(body).toMatchObject({
    queries: [
      tree({ entity: 'issue', key: 'my review', path: 'votes.count', type: 'number' }),
      tree({ entity: 'issue', key: 'a', path: 'b' }),
    ],
  });
});
