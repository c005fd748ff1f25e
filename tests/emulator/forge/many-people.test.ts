import fc from 'fast-check';
import { startForgeWorld, valueOf, type ForgeWorld } from './forge-world';

/** Containers are processes; a busy machine starts them slowly. */
jest.setTimeout(60_000);

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
    { numRuns: 15, seed: 4310 },
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
