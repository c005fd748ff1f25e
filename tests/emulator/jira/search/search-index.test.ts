import fc from 'fast-check';
import { z } from 'zod';
import { issues } from '../../../../emulator/jira/model/issue';
import { callerOf } from '../../../support/jira-client';
import { adf, issueWorld, type IssueWorld } from '../issues/issue-world';

const WORDS = ['walk', 'feed', 'dog', 'cat', 'Straße', '猫', 'half_done'] as const;

const found = z.object({ issues: z.array(z.object({ id: z.string() })) });

/** A condition that no issue meets and that no index can tell: beside it, every issue is looked at. */
const NEVER = 'created > "2099-01-01"';

async function idsOf({ alice }: IssueWorld, jql: string): Promise<readonly string[]> {
  const answer = await alice.post('/rest/api/3/search/jql', { jql, maxResults: 5000 });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return found.parse(answer.body).issues.map((issue) => issue.id);
}

type Change =
  | { readonly do: 'create' | 'comment' | 'summary'; readonly text: string; readonly at: number }
  | { readonly do: 'assign' | 'move' | 'delete' | 'uncomment' | 'break off'; readonly at: number };

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(' '));

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    do: fc.constantFrom('create' as const, 'comment' as const, 'summary' as const),
    text,
    at: fc.nat(20),
  }),
  fc.record({
    do: fc.constantFrom(
      'assign' as const,
      'move' as const,
      'delete' as const,
      'uncomment' as const,
      'break off' as const,
    ),
    at: fc.nat(20),
  }),
);

const transitionIds = z.object({ transitions: z.array(z.object({ id: z.string() })) });
const commentIds = z.object({ comments: z.array(z.object({ id: z.string() })) });

async function apply(world: IssueWorld, step: Change): Promise<void> {
  const { site, alice } = world;
  if (step.do === 'create') {
    await world.task({ summary: `Task ${step.text}`, description: adf(`About ${step.text}`) });
    return;
  }
  const all = [...issues(site).values()];
  const issue = all[step.at % Math.max(1, all.length)];
  if (issue === undefined) return;
  const path = `/rest/api/3/issue/${issue.id}`;
  switch (step.do) {
    case 'comment':
      await alice.post(`${path}/comment`, { body: adf(`Said ${step.text}`) });
      return;
    case 'summary':
      await alice.put(path, { fields: { summary: `Task ${step.text}` } });
      return;
    case 'assign':
      await alice.put(`${path}/assignee`, { accountId: 'account-bob' });
      return;
    case 'move': {
      const { transitions } = transitionIds.parse((await alice.get(`${path}/transitions`)).body);
      const transition = transitions[step.at % Math.max(1, transitions.length)];
      await alice.post(`${path}/transitions`, { transition });
      return;
    }
    case 'delete':
      await world.as(callerOf('admin')).delete(path);
      return;
    case 'uncomment': {
      const [comment] = commentIds.parse((await alice.get(`${path}/comment`)).body).comments;
      if (comment !== undefined)
        await world.as(callerOf('admin')).delete(`${path}/comment/${comment.id}`);
      return;
    }
    case 'break off':
      breakOff(world, issue.id);
  }
}

/** Changes an issue and deletes another one in a transaction that does not come to its end. */
function breakOff({ site }: IssueWorld, id: string): void {
  const table = issues(site);
  const issue = table.get(id);
  if (issue === undefined) return;
  const fails = () =>
    site.database.transaction(() => {
      table.put(id, { ...issue, fields: { ...issue.fields, summary: 'Never written dog' } });
      const [first] = table.values();
      if (first !== undefined) table.delete(first.id);
      throw new Error('The work could not be finished.');
    });
  expect(fails).toThrow('could not be finished');
}

const condition = fc.oneof(
  fc.constantFrom(...WORDS, 'wal*', 'd?g', 'Never').map((word) => `text ~ "${word}"`),
  fc
    .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS))
    .map(([one, other]) => `summary ~ "\\"${one} ${other}\\""`),
  fc.constantFrom(...WORDS).map((word) => `comment ~ ${JSON.stringify(word)}`),
  fc.constantFrom(
    'status = "To Do"',
    'status in ("In Progress", Done)',
    'assignee = account-bob',
    'project = DOG',
    'assignee is EMPTY',
    'status != Done',
  ),
);

const query = fc
  .array(fc.tuple(condition, fc.boolean(), fc.constantFrom('AND', 'OR')), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) =>
    parts
      .map(([each, negated, word], index) => {
        return `${index === 0 ? '' : ` ${word} `}${negated ? 'NOT ' : ''}${each}`;
      })
      .join(''),
  );

describe('the search index', () => {
  it('finds what looking at every issue finds, after any changes and broken off work', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(change, query), { minLength: 3, maxLength: 12 }),
        async (steps) => {
          const world = await issueWorld();
          for (const [step, jql] of steps) {
            await apply(world, step);
            const plain = await idsOf(world, `(${jql}) OR ${NEVER}`);
            expect(await idsOf(world, jql)).toEqual(plain);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('forgets issues that are gone', async () => {
    const world = await issueWorld();
    await world.task({ summary: 'Walk the dog' });
    expect(await idsOf(world, 'text ~ dog')).toHaveLength(1);
    world.site.database.transaction(() => {
      for (const issue of issues(world.site).values()) issues(world.site).delete(issue.id);
    });
    expect(await idsOf(world, 'text ~ dog')).toEqual([]);
  });
});
