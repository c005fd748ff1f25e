import { z } from 'zod';
import { runQuery } from '../../../../emulator/jira/search/run-query';
import { callerOf } from '../../../support/jira-client';
import { adf, issueWorld, type IssueWorld } from '../issues/issue-world';

/** DOG-1 is fixed in the released 1.0, affects 2.0 and is of Food, led by Bob; Alice logged work and voted. */
let world: IssueWorld;
beforeAll(async () => {
  world = await issueWorld();
  const admin = world.as(callerOf('admin'));
  const project = 'DOG';
  const projectId = Number(world.projectId);
  const made = async (path: string, body: object) => {
    const answer = await admin.post(`/rest/api/3/${path}`, { project, projectId, ...body });
    return z.object({ id: z.coerce.string() }).parse(answer.body).id;
  };
  await world.task();
  await world.task();
  const first = await made('version', { name: '1.0', released: true });
  const second = await made('version', { name: '2.0' });
  const food = await made('component', { name: 'Food', leadAccountId: 'account-bob' });
  // The screen of the test does not hold these fields.
  const issue = world.site.database.table<{ fields: object }>('jira.issue');
  const [id = ''] = [...issue.entries()].map(([each]) => each);
  const before = issue.get(id);
  if (before === undefined) throw new Error('There is no issue.');
  const parts = { fixVersions: [first], versions: [second], components: [food] };
  issue.put(id, { ...before, fields: { ...before.fields, ...parts } });
  await world.bob.post('/rest/api/3/issue/DOG-1/votes');
  const work = { timeSpent: '1h', comment: adf('cleaned the bowl') };
  expect((await world.alice.post('/rest/api/3/issue/DOG-1/worklog', work)).status).toBe(201);
});

const find = (jql: string, person = 'alice') =>
  runQuery(world.site, callerOf(person), `(${jql}) ORDER BY key`, { unbounded: 'refused' })
    .all()
    .map(({ key }) => Number(key.slice(4)));

it.each([
  ['component = food', [1]],
  ['component is EMPTY', [2]],
  ['component in componentsLeadByUser(bob)', [1]],
  ['component in componentsLeadByUser()', []],
  ['fixVersion = "1.0"', [1]],
  ['fixVersion in releasedVersions()', [1]],
  ['fixVersion in releasedVersions(DOG)', [1]],
  ['fixVersion in unreleasedVersions()', []],
  ['fixVersion = latestReleasedVersion(DOG)', [1]],
  ['affectedVersion = earliestUnreleasedVersion("DOG")', [1]],
  ['affectedVersion != "1.0"', [1]],
  ['votes > 0', [1]],
  ['voter = bob', [1]],
  ['issue in votedIssues()', []],
  ['worklogAuthor = currentUser()', [1]],
  ['worklogComment ~ bowl', [1]],
])('%s', (jql, keys) => {
  expect(find(jql)).toEqual(keys);
});

it('knows for each person what they voted for', () => {
  expect(find('issue in votedIssues()', 'bob')).toEqual([1]);
});

it('does not guess at the order of versions', () => {
  expect(() => find('fixVersion < "1.0"')).toThrow('order of versions');
  expect(() => find('fixVersion = "9.0"')).toThrow(
    "The value '9.0' does not exist for the field 'fixVersion'.",
  );
});
