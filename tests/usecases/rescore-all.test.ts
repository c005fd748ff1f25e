import { z } from 'zod';
import { chosenOf, defaultRules } from '../../src/domain/priority/rules';
import { openSite, type OpenSite } from '../support/open-site';

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

let site: OpenSite;

beforeEach(async () => {
  site = await openSite();
  await site.drain();
});
afterEach(() => site.stop());

const call = z.object({ kind: z.string(), method: z.string(), path: z.string() });
const callsSoFar = async () => z.array(call).parse(await site.control('calls'));

/** What the app asked of the platform meanwhile. */
async function callsDuring(work: () => Promise<unknown>) {
  const before = (await callsSoFar()).length;
  await work();
  return (await callsSoFar()).slice(before);
}

const moreForUrgency = chosenOf({
  ...defaultRules,
  weights: { ...defaultRules.weights, deal: 20, urgency: 35 },
});

const publish = () => site.invoke('admin', 'publishRules', { rules: moreForUrgency, version: 1 });

async function board() {
  const answer = await site.invoke('sales-ops', 'getTriageBoard', {});
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.rows;
}

describe('scoring all open requests anew', () => {
  it('follows published rules in a few calls, tells before and after, and keeps the versions apart', async () => {
    const before = await board();
    expect(before.filter(({ score }) => score !== undefined).length).toBeGreaterThan(5);
    expect(await publish()).toEqual({ ok: true, value: { version: 2 } });
    const calls = await callsDuring(() => site.drain());
    expect(calls.length).toBeLessThanOrEqual(30);
    const after = await board();
    for (const row of after) {
      if (row.score !== undefined) expect(row.score.rulesVersion).toBe(2);
    }
    const moved = after.filter((row) => {
      const was = before.find(({ issueId }) => issueId === row.issueId)?.score?.total;
      return was !== undefined && was !== row.score?.total;
    });
    expect(moved).not.toEqual([]);
    const run = await site.invoke('admin', 'getScoreRun', {});
    if (!run.ok) throw new Error(run.error.message);
    expect(run.value.run).toMatchObject({ state: 'done', reason: 'rules', rulesVersion: 2 });
    // A deferred request is scored as well, and not on the board.
    const told = run.value.run?.changes.map(({ issueKey }) => issueKey);
    expect(told).toEqual(expect.arrayContaining(moved.map(({ issueKey }) => issueKey)));
  });

  it('is answered as published when it is pressed twice, and runs once', async () => {
    expect(await publish()).toEqual({ ok: true, value: { version: 2 } });
    expect(await publish()).toEqual({ ok: true, value: { version: 2 } });
    await site.drain();
    const stale = { rules: chosenOf(defaultRules), version: 1 };
    expect(await site.invoke('admin', 'publishRules', stale)).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  });

  it('writes nothing in a night that changed nothing', async () => {
    await site.control('clock', { advance: 'P1D' });
    await site.drain();
    const calls = await callsDuring(async () => {
      await site.control('clock', { advance: 'PT1M' });
      await site.drain();
    });
    expect(calls.filter(({ path }) => path.includes('/app/field/'))).toEqual([]);
  });
});
