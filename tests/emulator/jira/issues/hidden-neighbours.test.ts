import { permissionSchemes, projects } from '../../../../emulator/jira/model/project';
import { issues } from '../../../../emulator/jira/model/issue';
import { issueWorld, type IssueWorld } from './issue-world';

/** People see the issues that they reported, and nothing else. */
function onlyForReporters(world: IssueWorld): void {
  const project = projects(world.site).get(world.projectId);
  const scheme = permissionSchemes(world.site).get(project?.permissionSchemeId ?? '');
  if (scheme === undefined) throw new Error('There is no permission scheme.');
  const others = scheme.grants.filter(({ permission }) => permission !== 'BROWSE_PROJECTS');
  const own = { id: 'own', permission: 'BROWSE_PROJECTS', holder: { type: 'reporter' } } as const;
  permissionSchemes(world.site).put(scheme.id, { ...scheme, grants: [...others, own] });
}

/** An issue of Alice with a link to, a parent and a sub-task among the issues of Bob. */
async function neighbours(world: IssueWorld): Promise<string> {
  const { key } = await world.task();
  const hidden = { summary: 'The secret of Bob', reporter: { accountId: 'account-bob' } };
  const linked = await world.task(hidden);
  const parent = await world.task({ ...hidden, issuetype: { name: 'Epic' } });
  await world.alice.post('/rest/api/3/issueLink', {
    type: { name: 'Blocks' },
    inwardIssue: { key },
    outwardIssue: { key: linked.key },
  });
  const set = { fields: { parent: { key: parent.key } } };
  expect((await world.alice.put(`/rest/api/3/issue/${key}`, set)).status).toBe(204);
  const below = { issuetype: { name: 'Sub-task' }, parent: { key } };
  await world.task({ ...hidden, ...below });
  await world.task({ ...below, summary: 'Of Alice' });
  expect(issues(world.site).size).toBe(5);
  return key;
}

const FIELDS = ['issuelinks', 'parent', 'subtasks'];

it('tells nobody what linked issues, parents and sub-tasks hold that they may not see', async () => {
  const world = await issueWorld();
  const key = await neighbours(world);
  const before = await world.alice.get(`/rest/api/3/issue/${key}?fields=${FIELDS.join(',')}`);
  expect(JSON.stringify(before.body).split('The secret of Bob')).toHaveLength(4);
  onlyForReporters(world);
  const answers = [
    await world.alice.get(`/rest/api/3/issue/${key}`),
    await world.alice.post('/rest/api/3/search/jql', { jql: `key = ${key}`, fields: FIELDS }),
    await world.alice.post('/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: [key],
      fields: FIELDS,
    }),
  ];
  for (const { status, body } of answers) {
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain('The secret of Bob');
    expect(JSON.stringify(body)).toContain('"issuelinks":[]');
    expect(JSON.stringify(body)).toContain('Of Alice');
  }
});
