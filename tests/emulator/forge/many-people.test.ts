import fc from 'fast-check';
import { z } from 'zod';
import { kvsRouter } from '../../../emulator/forge/kvs/router';
import { startForgeWorld, valueOf, type ForgeWorld } from './forge-world';

/** Containers are processes; a busy machine starts them slowly. */
jest.setTimeout(180_000);

let world: ForgeWorld;

beforeAll(async () => {
  world = await startForgeWorld();
});
afterAll(() => world.stop());

const request = fc.record({
  accountId: fc.constantFrom('ann', 'bob', 'cid', 'dee', 'eve', 'fay', 'gus'),
  said: fc.string(),
  pause: fc.integer({ min: 0, max: 15 }),
});

it('never mixes up the people of interleaved invocations', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(request, { minLength: 2, maxLength: 20 }), async (requests) => {
      const answers = await Promise.all(
        requests.map(({ accountId, said, pause }) =>
          world.ask('mixing', { said, pause }, accountId),
        ),
      );
      expect(answers.map(valueOf)).toEqual(
        requests.map(({ accountId, said }) => ({
          accountId,
          said,
          seenByJira: { account: accountId },
        })),
      );
    }),
    { numRuns: 6, seed: 4310 },
  );
});

it('runs a function that another one waits for, though every place is taken', async () => {
  let nested = 0;
  world.answer('jira', async ({ caller }) => {
    const inner = await world.site.functions.invoke({
      functionKey: 'resolver',
      moduleKey: 'panel',
      payload: { call: { functionKey: 'loads' }, context: {} },
    });
    if (inner.ok) nested += 1;
    return Response.json({ account: caller.accountId });
  });

  const answers = await Promise.all(
    Array.from({ length: 12 }, () => world.ask('mixing', { pause: 5, said: '' })),
  );

  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(nested).toBe(12);
});

describe('500 interleaved invocations of 20 people', () => {
  const PEOPLE = 20;
  const turns = Array.from({ length: 500 }, (_, n) => ({
    accountId: `person-${(n * 7) % PEOPLE}`,
    said: `turn-${n}`,
    pause: (n * 13) % 3,
  }));

  it('never mix: every answer, stored value, call and log line is of its own person', async () => {
    const kvs = kvsRouter(world.site);
    world.answer('kvs', ({ url, method, body }) =>
      kvs.fetch(new Request(url, { method, body: new Uint8Array(body) })),
    );
    const asking = new Set<string>();
    let mostAtOnce = 0;
    world.answer('jira', async ({ caller, url }) => {
      asking.add(url.pathname);
      mostAtOnce = Math.max(mostAtOnce, asking.size);
      await new Promise((resolve) => setImmediate(resolve));
      asking.delete(url.pathname);
      return Response.json({ account: caller.accountId, asked: url.search });
    });
    world.seen.splice(0);
    world.forge.calls.clear();
    world.forge.logs.clear();

    const answers = await Promise.all(
      turns.map(async ({ accountId, ...payload }) =>
        turnSchema.parse(valueOf(await world.ask('everything', payload, accountId))),
      ),
    );

    const app = world.site.app.accountId;
    expect(mostAtOnce).toBeGreaterThan(1);
    expect(new Set(answers.map(({ invocationId }) => invocationId)).size).toBe(turns.length);
    const ofInvocation = byInvocation(world.forge.calls.all());
    const logsOf = byInvocation(world.forge.logs.all());
    for (const [n, { accountId, said }] of turns.entries()) {
      const { invocationId, ...answer } = answers[n] ?? {};
      const asked = `?fields=${said}`;
      const path = `/rest/api/3/issue/${accountId}${asked}`;
      expect(answer).toEqual({
        accountId,
        said,
        kept: { accountId, said },
        asUser: { account: accountId, asked },
        asApp: { account: app, asked },
      });
      const calls = ofInvocation.get(invocationId ?? '') ?? [];
      expect(calls.map((call) => call.path)).toEqual([path, '/api/v1/set', path, '/api/v1/get']);
      const lines = logsOf.get(invocationId ?? '') ?? [];
      expect(lines.map(({ logArguments }) => logArguments)).toEqual([[accountId, said]]);
    }
    expect(ofInvocation.size).toBe(turns.length);
    expect(logsOf.size).toBe(turns.length);
    const stored = world.seen.filter(({ url }) => url.pathname === '/api/v1/set');
    expect(stored.every(({ caller }) => caller.accountId === app)).toBe(true);
  });
});

const turnSchema = z.object({
  accountId: z.string(),
  said: z.string(),
  invocationId: z.string(),
  asUser: z.unknown(),
  asApp: z.unknown(),
  kept: z.unknown(),
});

function byInvocation<Row extends { readonly invocationId: string }>(rows: readonly Row[]) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    groups.set(row.invocationId, [...(groups.get(row.invocationId) ?? []), row]);
  }
  return groups;
}
