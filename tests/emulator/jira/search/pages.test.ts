import fc from 'fast-check';
import { z } from 'zod';
import { issueWorld } from '../issues/issue-world';

const page = z.object({
  issues: z.array(z.looseObject({ id: z.string(), key: z.string().optional() })),
  nextPageToken: z.string().optional(),
  isLast: z.boolean(),
});

const path = '/rest/api/3/search/jql';

it('shows every issue that stays where it is exactly once, whatever happens between pages', async () => {
  const world = await issueWorld();
  const size = world.customField('Weight', 'float');
  const keys: string[] = [];
  for (let number = 0; number < 12; number += 1) {
    keys.push((await world.task({ [size]: number % 4 })).key);
  }
  const event = fc.record({
    does: fc.constantFrom('change', 'delete', 'create'),
    at: fc.nat(11),
    weight: fc.integer({ min: 0, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(event, { maxLength: 2 }), { maxLength: 6 }),
      fc.constantFrom('', ' ORDER BY Weight DESC', ' ORDER BY Weight, updated'),
      async (between, order) => {
        const moved = new Set<string>();
        const seen: string[] = [];
        let nextPageToken: string | undefined;
        for (let turn = 0; ; turn += 1) {
          const body = { jql: `project = DOG${order}`, fields: ['summary'], maxResults: 3 };
          const answer = await world.alice.post(path, { ...body, nextPageToken });
          const { issues, ...rest } = page.parse(answer.body);
          seen.push(...issues.map(({ key = '' }) => key));
          if (rest.isLast) break;
          nextPageToken = rest.nextPageToken;
          for (const { does, at, weight } of between[turn] ?? []) {
            const key = keys[at % keys.length] ?? '';
            if (does === 'create') {
              const made = await world.task({ [size]: weight });
              keys.push(made.key);
              moved.add(made.key);
            } else {
              moved.add(key);
              if (does === 'change') {
                const fields = { [size]: weight };
                await world.alice.put(`/rest/api/3/issue/${key}`, { fields });
              } else {
                await world.as({ accountId: 'account-admin' }).delete(`/rest/api/3/issue/${key}`);
                keys.splice(keys.indexOf(key), 1);
              }
            }
          }
        }
        const still = keys.filter((key) => !moved.has(key));
        expect(seen.filter((key) => still.includes(key)).sort()).toEqual([...still].sort());
      },
    ),
    { numRuns: 25 },
  );
});

it('gives ids by the thousand, and a hundred issues with their fields', async () => {
  const world = await issueWorld();
  for (let number = 0; number < 102; number += 1) await world.task();
  const search = async (body: object) =>
    page.parse((await world.alice.post(path, { jql: 'project = DOG', ...body })).body);
  expect((await search({})).issues).toHaveLength(50);
  expect((await search({ maxResults: 5000 })).issues).toHaveLength(102);
  const { issues, isLast } = await search({ maxResults: 5000, fields: ['summary'] });
  expect([issues.length, isLast]).toEqual([100, false]);
});

it.each([
  [{ jql: 'ORDER BY key' }, 'Unbounded JQL queries are not allowed here'],
  [{ jql: '' }, 'Unbounded JQL queries are not allowed here'],
  [{ jql: 'project = DOG', maxResults: 0 }, 'maxResults'],
  [{ jql: 'project = DOG', properties: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'properties'],
  [{ jql: 'project = DOG', reconcileIssues: Array.from({ length: 51 }, () => 1) }, 'reconcile'],
  [{ jql: 'project = DOG', startAt: 5 }, 'startAt'],
  [{ jql: `project = DOG ORDER BY ${'key, '.repeat(7)}created` }, 'a maximum of 7 fields'],
  [{ jql: 'project = DOG', nextPageToken: 'x' }, 'next page token is invalid'],
])('refuses %j', async (body, sentence) => {
  const world = await issueWorld();
  const answer = await world.alice.post(path, body);
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.body)).toContain(sentence);
});

it('finds what was just written, and takes the ids that are to be reconciled', async () => {
  const world = await issueWorld();
  const { id } = await world.task();
  const query = `jql=project%20%3D%20DOG&reconcileIssues=${id}&failFast=true&fieldsByKeys=false`;
  const answer = await world.alice.get(`${path}?${query}`);
  expect(page.parse(answer.body).issues).toEqual([{ id }]);
});
