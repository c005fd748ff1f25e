import fc from 'fast-check';
import { issues, type IssueRecord } from '../../../../emulator/jira/model/issue';
import { runQuery } from '../../../../emulator/jira/search/run-query';
import { callerOf } from '../../../support/jira-client';
import { adf, issueWorld, type IssueWorld } from '../issues/issue-world';
import { anyText, containing } from '../issues/matchers';

let world: IssueWorld;
let points: string;
let size: string;
let notes: string;
beforeAll(async () => {
  world = await issueWorld();
  points = world.customField('Story size', 'float');
  size = world.customField('Shirt', 'select', ['S', 'M', 'L']);
  notes = world.customField('Notes', 'textarea');
  for (let number = 1; number <= 24; number += 1) {
    if (number % 6 === 0) world.clock.advance('P1D');
    await world.task({
      summary: `${number % 2 === 0 ? 'Feed' : 'Walk'} the dog number${number}`,
      ...(number % 3 === 0 ? {} : { [points]: number % 7 }),
      ...(number % 4 === 0 ? {} : { [size]: { value: ['S', 'M', 'L'][number % 3] } }),
      ...(number % 5 === 0 ? { assignee: { accountId: 'account-bob' } } : {}),
      ...(number % 3 === 1 ? { labels: number % 2 === 0 ? ['even', 'Third'] : ['third'] } : {}),
      ...(number % 2 === 0 ? { duedate: `2026-12-${String(number).padStart(2, '0')}` } : {}),
      ...(number === 7 ? { [notes]: adf('A "very" loyal dog; loves walking.') } : {}),
    });
  }
});

const all = (): readonly IssueRecord[] => [...issues(world.site).values()];
const find = (jql: string) =>
  runQuery(world.site, callerOf('alice'), jql, { unbounded: 'refused' })
    .all()
    .map((issue) => issue.key);
const keysWhere = (test: (issue: IssueRecord) => boolean) =>
  all()
    .filter(test)
    .map((issue) => issue.key)
    .sort();
const numberIn = (issue: IssueRecord, id: string) => {
  const value = issue.fields[id];
  return typeof value === 'number' ? value : undefined;
};
const has = (issue: IssueRecord, id: string) => issue.fields[id] !== undefined;

const search = (body: object) => world.alice.post('/rest/api/3/search/jql', body);

describe('a query', () => {
  it('finds what a plain filter finds, for any nesting of clauses', () => {
    type Check = readonly [string, (issue: IssueRecord) => boolean];
    const number = fc.integer({ min: -1, max: 7 });
    const clause: fc.Arbitrary<Check> = fc.oneof(
      number.map((n): Check => [`"Story size" > ${n}`, (i) => (numberIn(i, points) ?? -9) > n]),
      number.map((n): Check => [`"story size" = ${n}`, (i) => numberIn(i, points) === n]),
      number.map((n): Check => [
        `cf[${points.slice(12)}] != ${n}`,
        (i) => has(i, points) && numberIn(i, points) !== n,
      ]),
      fc.constant<Check>(['Shirt is EMPTY', (i) => !has(i, size)]),
      fc.constant<Check>(['Shirt is not null', (i) => has(i, size)]),
      fc.constant<Check>(['assignee = account-bob', (i) => i.fields['assignee'] === 'account-bob']),
      fc.constant<Check>([
        'assignee in (account-bob, EMPTY)',
        (i) => !has(i, 'assignee') || i.fields['assignee'] === 'account-bob',
      ]),
      fc.constant<Check>(['summary ~ feed', (i) => String(i.fields['summary']).startsWith('Feed')]),
      fc.constant<Check>([
        'labels in (third)',
        (i) =>
          JSON.stringify(i.fields['labels'] ?? '')
            .toLowerCase()
            .includes('third'),
      ]),
      fc.constant<Check>([
        'due <= "2026-12-10"',
        (i) => has(i, 'duedate') && JSON.stringify(i.fields['duedate']) <= '"2026-12-10"',
      ]),
    );
    const nested = fc.letrec<{ tree: Check }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        clause,
        fc
          .tuple(tie('tree'), fc.constantFrom('AND', 'OR'), tie('tree'))
          .map(([left, operator, right]): Check => [
            `(${left[0]} ${operator} ${right[0]})`,
            operator === 'AND'
              ? (i) => left[1](i) && right[1](i)
              : (i) => left[1](i) || right[1](i),
          ]),
      ),
    })).tree;
    fc.assert(
      fc.property(nested, ([jql, test]) => {
        expect([...find(jql)].sort()).toEqual(keysWhere(test));
      }),
      { numRuns: 200 },
    );
  });

  it('passes over empty fields when it is negated, as != does', () => {
    expect([...find('NOT Shirt = S')].sort()).toEqual([...find('Shirt != S')].sort());
    expect(find('Shirt != S').length + find('Shirt = S').length).toBe(
      find('Shirt is not EMPTY').length,
    );
    expect([...find('NOT (Shirt = S OR assignee = account-bob)')].sort()).toEqual(
      [...find('Shirt != S AND assignee != account-bob')].sort(),
    );
  });

  it('orders numbers as numbers and leaves empty fields for the end, up and down', () => {
    const values = (jql: string) =>
      runQuery(world.site, callerOf('alice'), jql, { unbounded: 'refused' })
        .all()
        .map((issue) => numberIn(issue, points));
    const up = values('project = DOG ORDER BY "Story size" ASC, key ASC');
    const down = values('project = DOG ORDER BY "Story size" DESC');
    const filled = up.filter((value) => value !== undefined);
    expect(filled).toEqual([...filled].sort((left, right) => left - right));
    expect(up.slice(filled.length).every((value) => value === undefined)).toBe(true);
    expect(down.filter((value) => value !== undefined)).toEqual([...filled].reverse());
    expect(down.at(-1)).toBeUndefined();
  });

  it('knows people, times, statuses and keys by their JQL names', () => {
    const everything = find('project = Dogs').length;
    expect(find('reporter = currentUser()')).toHaveLength(everything);
    expect(find('creator in membersOf("jira-users")')).toHaveLength(everything);
    expect(find('assignee = "bob@example.com"')).toEqual(find('assignee = Bob'));
    expect(find('status = "To Do" AND statusCategory != Done')).toHaveLength(everything);
    expect(find('resolution = Unresolved')).toHaveLength(everything);
    expect(find('key in (dog-3, DOG-5) order by key')).toEqual(['DOG-3', 'DOG-5']);
    expect(find('key <= DOG-3 order by key desc')).toEqual(['DOG-3', 'DOG-2', 'DOG-1']);
    expect(find('priority >= Medium')).toHaveLength(everything);
    expect(find('priority > Medium')).toEqual([]);
    expect(find('created >= startOfDay()')).toEqual(find('created >= -9h'));
    expect(find('created < startOfDay(-1d)').length).toBeGreaterThan(0);
    expect(find('created <= now()')).toHaveLength(everything);
    expect(find('text ~ "loyal dog*"')).toEqual(['DOG-7']);
    expect(find('Notes ~ "\\"loyal dog\\""')).toEqual(['DOG-7']);
    expect(find('Notes ~ "\\"dog loyal\\""')).toEqual([]);
    expect(find('summary ~ "numb*" and type = Task')).toHaveLength(everything);
  });

  it.each([
    ['colour = red', "Field 'colour' does not exist or you do not have permission to view it."],
    ['project = CAT', "The value 'CAT' does not exist for the field 'project'."],
    ['Shirt = XXL', "The value 'XXL' does not exist for the field 'Shirt'."],
    ['key = DOG-999', "An issue with key 'DOG-999' does not exist for field 'key'."],
    ['summary = x', "The operator '=' is not supported by the 'summary' field."],
    ['status ~ x', "The operator '~' is not supported by the 'status' field."],
    ['order by created', 'Unbounded JQL queries are not allowed here'],
    ['', 'Unbounded JQL queries are not allowed here'],
    ['project = ', 'Error in the JQL Query'],
    ['created > yesterday', "Date value 'yesterday' for field 'created' is invalid"],
    ['"Story size" = many', 'is not a number'],
    ['assignee = nobody()', "Unable to find JQL function 'nobody()'"],
    ['project = DOG order by colour', "Not able to sort using field 'colour'."],
  ])('is refused in words: %s', async (jql, sentence) => {
    expect(await search({ jql })).toMatchObject({
      status: 400,
      body: { errorMessages: [containing(sentence)] },
    });
  });
});

describe('a search', () => {
  it('gives ids alone unless fields are asked for', async () => {
    const { body } = await search({ jql: 'key = DOG-1' });
    expect(body).toEqual({ issues: [{ id: anyText }], isLast: true });
    const named = await search({ jql: 'key = DOG-1', fields: ['summary', size], expand: 'names' });
    expect(named.body).toMatchObject({
      issues: [{ key: 'DOG-1', fields: { summary: anyText, [size]: { value: 'M' } } }],
      names: { [size]: 'Shirt' },
    });
  });

  it('comes in pages that together hold every issue once', async () => {
    const seen: string[] = [];
    let nextPageToken: string | undefined;
    do {
      const answer = await search({
        jql: 'project = DOG order by Shirt, created',
        fields: ['summary'],
        maxResults: 7,
        nextPageToken,
      });
      const body = answer.body as { issues: { key: string }[]; nextPageToken?: string };
      seen.push(...body.issues.map((issue) => issue.key));
      nextPageToken = body.nextPageToken;
    } while (nextPageToken !== undefined);
    expect([...seen].sort()).toEqual(keysWhere(() => true));
    expect(await search({ jql: 'project = DOG', nextPageToken: 'x' })).toMatchObject({
      status: 400,
    });
  });

  it('counts, suggests and checks queries', async () => {
    const count = await world.alice.post('/rest/api/3/search/approximate-count', {
      jql: 'project = DOG',
    });
    expect(count.body).toEqual({ count: 24 });
    const picked = await world.alice.get('/rest/api/3/issue/picker?query=number17');
    expect(picked.body).toMatchObject({ sections: [{ issues: [{ key: 'DOG-17' }] }] });
    const parsed = await world.alice.post('/rest/api/3/jql/parse?validation=strict', {
      queries: ['project = DOG', 'colour = red'],
    });
    expect(parsed.body).toMatchObject({
      queries: [{ structure: {} }, { errors: [anyText] }],
    });
    const gone = await world.alice.get('/rest/api/3/search?jql=project=DOG');
    expect(gone.status).toBe(410);
  });
});
