import fc from 'fast-check';
import { z } from 'zod';
import { projects, permissionSchemes } from '../../../../emulator/jira/model/project';
import { anonymous } from '../../../support/jira-client';
import { issueWorld, type IssueWorld } from '../issues/issue-world';

/** Issues of DOG are seen only by their reporter and by people of the group that admin is in. */
let world: IssueWorld;
const own = new Map<string, string>();
beforeAll(async () => {
  world = await issueWorld();
  for (let number = 0; number < 8; number += 1) {
    const by = number % 2 === 0 ? world.alice : world.bob;
    const name = number % 2 === 0 ? 'alice' : 'bob';
    const fields = {
      project: { key: 'DOG' },
      issuetype: { name: 'Task' },
      summary: `secret of ${name}`,
      labels: [`label-${name}`],
    };
    const { body } = await by.post('/rest/api/3/issue', { fields });
    own.set(z.object({ key: z.string() }).parse(body).key, name);
  }
  const project = projects(world.site).get(world.projectId);
  const scheme = permissionSchemes(world.site).get(project?.permissionSchemeId ?? '');
  if (scheme === undefined) throw new Error('There is no permission scheme.');
  const others = scheme.grants.filter(({ permission }) => permission !== 'BROWSE_PROJECTS');
  permissionSchemes(world.site).put(scheme.id, {
    ...scheme,
    grants: [
      ...others,
      { id: 'own', permission: 'BROWSE_PROJECTS', holder: { type: 'reporter' } },
      {
        id: 'all',
        permission: 'BROWSE_PROJECTS',
        holder: { type: 'group', parameter: 'site-admins' },
      },
    ],
  });
});

const keysOf = (name: string) =>
  [...own].filter(([, owner]) => name === 'admin' || owner === name).map(([key]) => key);

const found = z.object({ issues: z.array(z.object({ key: z.string() })) });

const query = fc.oneof(
  fc.constantFrom(
    'project = DOG',
    'summary ~ secret',
    'text ~ "secret OR nothing"',
    'labels in (label-alice, label-bob)',
    'NOT labels = other',
    'reporter in (account-alice, account-bob)',
    'issuekey in updatedBy(alice)',
    'issuekey in updatedBy(bob)',
    'status was "To Do"',
    'not status changed',
    'created <= now()',
  ),
  fc.constantFrom('status = "To Do" OR labels = label-alice', 'assignee is EMPTY OR key > DOG-1'),
);

it('never finds, counts or matches an issue for somebody who may not see it', async () => {
  await fc.assert(
    fc.asyncProperty(query, fc.constantFrom('alice', 'bob', 'admin'), async (jql, name) => {
      const client = world.as({ accountId: `account-${name}` });
      const body = { jql, fields: ['summary'] };
      const answer = await client.post('/rest/api/3/search/jql', body);
      const visible = keysOf(name);
      if (answer.status === 400) {
        expect(jql).toContain('DOG-1');
        expect(visible).not.toContain('DOG-1');
        return;
      }
      const keys = found.parse(answer.body).issues.map(({ key }) => key);
      expect(keys.filter((key) => !visible.includes(key))).toEqual([]);
      const count = await client.post('/rest/api/3/search/approximate-count', { jql });
      expect(count.body).toEqual({ count: keys.length });
    }),
    { numRuns: 60 },
  );
});

it('says of a hidden issue what it says of one that is not there', async () => {
  const [hidden = ''] = keysOf('bob');
  for (const jql of ['key = K', 'issue in linkedIssues(K)', 'parent = K']) {
    const ask = async (key: string) => {
      const named = jql.replace('K', key);
      const { status, body } = await world.alice.post('/rest/api/3/search/jql', { jql: named });
      return JSON.stringify({ status, body }).replaceAll(key, 'K');
    };
    expect(await ask(hidden)).toBe(await ask('DOG-999'));
  }
});

it('gives nothing away in suggestions, matches and picks', async () => {
  const path = '/rest/api/3/jql/autocompletedata/suggestions?fieldName=labels';
  const labels = { value: 'label-alice', displayName: 'label-alice' };
  expect((await world.alice.get(path)).body).toEqual({ results: [labels] });
  expect((await world.as(anonymous).get(path)).body).toEqual({ results: [] });
  const people = '/rest/api/3/jql/autocompletedata/suggestions?fieldName=assignee';
  expect((await world.as(anonymous).get(people)).body).toEqual({ results: [] });
  const picked = await world.alice.get('/rest/api/3/issue/picker?query=bob');
  expect(picked.body).toMatchObject({ sections: [{ issues: [] }] });
  const ids = [10000, 10001, 10002, 10003, 10004, 10005, 10006, 10007];
  const match = async (name: string) => {
    const client = world.as({ accountId: `account-${name}` });
    const body = { issueIds: ids, jqls: ['project = DOG'] };
    const answer = (await client.post('/rest/api/3/jql/match', body)).body;
    return z
      .object({ matches: z.array(z.object({ matchedIssues: z.array(z.number()) })) })
      .parse(answer)
      .matches.flatMap(({ matchedIssues }) => matchedIssues);
  };
  const [alices, bobs] = [await match('alice'), await match('bob')];
  expect(alices.filter((id) => bobs.includes(id))).toEqual([]);
  expect(alices.length).toBeGreaterThan(0);
});

it('does not know a project for somebody who may not see it', async () => {
  const parse = async (caller: Parameters<IssueWorld['as']>[0]) => {
    const client = world.as(caller);
    return (await client.post('/rest/api/3/jql/parse', { queries: ['project = DOG'] })).body;
  };
  expect(await parse({ accountId: 'account-alice' })).toMatchObject({
    queries: [{ structure: {} }],
  });
  expect(await parse(anonymous)).toEqual({
    queries: [
      {
        query: 'project = DOG',
        warnings: ["The value 'DOG' does not exist for the field 'project'."],
      },
    ],
  });
});
