import { createFaults } from '../../../../emulator/forge/faults';
import { postFunctionRows } from '../../../../emulator/jira/transitions/post-function-queue';
import { postFunctionSource } from '../../../../emulator/jira/transitions/post-functions';
import { issueWorld, type IssueWorld } from './issue-world';
import { forgeRule } from './workflow-rules';

let world: IssueWorld;
beforeEach(async () => {
  world = await issueWorld();
});

const move = (key: string) =>
  world.alice.post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: '31' } });

/** Runs what is due, as the worker of a site does, and answers how many there were. */
async function deliverPostFunctions(): Promise<number> {
  const { functions, clock } = world.site;
  const parts = { functions, faults: createFaults(), stopped: () => false };
  const waiting = postFunctionSource(world.site, parts).waiting();
  const due = waiting.filter(({ dueAt }) => dueAt <= clock.now());
  await Promise.all(due.map((delivery) => delivery.deliver()));
  return due.length;
}

describe('post functions of the app', () => {
  const after = (config?: string) =>
    forgeRule(world.site, 'forge:workflow-post-function', 'sample-post-function', config);

  it('run once after the transition, with what changed', async () => {
    const { key } = await world.task();
    world.changeTransition('Done', { actions: [after('{"a":1}')] });
    world.answer('after', () => ({ ok: true, value: undefined }));
    await move(key);
    await deliverPostFunctions();
    await deliverPostFunctions();
    expect(world.invoked).toMatchObject([
      {
        functionKey: 'after',
        payload: {
          issue: { key },
          atlassianId: 'account-alice',
          configuration: { a: 1 },
          changelog: { items: [{ fieldId: 'status' }] },
        },
      },
    ]);
    expect(postFunctionRows(world.site).size).toBe(0);
  });

  it('run again when they ask for it or fail, at most four times', async () => {
    const { key } = await world.task();
    world.changeTransition('Done', { actions: [after()] });
    world.answer('after', () => ({
      ok: true,
      value: { _retry: true, retryOptions: { retryAfter: 60, retryReason: 'LATER' } },
    }));
    await move(key);
    await deliverPostFunctions();
    expect(await deliverPostFunctions()).toBe(0);
    for (let round = 0; round < 10; round += 1) {
      world.clock.advance('PT15M');
      await deliverPostFunctions();
    }
    expect(world.invoked).toHaveLength(5);
    expect(world.invoked[1]?.payload).toMatchObject({
      retryContext: { retryCount: 1, retryReason: 'LATER' },
    });
    expect(postFunctionRows(world.site).size).toBe(0);
  });

  it('do not run for a transition that was refused', async () => {
    const { key } = await world.task();
    world.changeTransition('Done', {
      actions: [after()],
      validators: [forgeRule(world.site, 'forge:expression-validator', 'sample-validator')],
    });
    await move(key);
    await deliverPostFunctions();
    expect(world.invoked.map((call) => call.functionKey)).toEqual(['validate']);
  });
});
