import { buildApp, startApp, type Controls } from './running-app';
import type { RunningSite } from '../../../emulator/start';

const app = buildApp();
let site: RunningSite & Controls;
beforeEach(async () => {
  site = await startApp(app, {
    seeds: { busy: fillBusy },
  });
});
afterEach(() => site.stop());
afterAll(() => app.remove());

let fills = 0;
async function fillBusy({ url }: { readonly url: string }): Promise<void> {
  fills += 1;
  const answer = await fetch(`${url}/__emulator/health`);
  expect(answer.status).toBe(503);
  await fetch(`${url}/__emulator/invoke`, {
    method: 'POST',
    body: JSON.stringify({
      accountId: '712020:ada',
      moduleKey: 'page',
      functionKey: 'push',
      payload: { events: [{ body: { name: 'seeded' } }] },
    }),
  });
}

const names = async (): Promise<readonly string[]> => {
  const notes = await site.ask('notes');
  if (!Array.isArray(notes)) throw new Error(JSON.stringify(notes));
  return notes.map((note: { readonly name: string }) => note.name);
};

describe('control calls', () => {
  it('says how faults are sent when they come in another shape', async () => {
    const answer = await site.post('faults', { faults: [] });
    expect(answer).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('Faults are sent as an array') },
    });
  });

  it('lists the people and says who one is', async () => {
    const { body } = await site.get('people');
    expect(body).toMatchObject([
      { accountId: '712020:ada', accountType: 'atlassian' },
      { accountId: '712020:bob' },
      { accountType: 'app', displayName: 'Fixture' },
    ]);
    expect((await site.get('whoami')).body).toEqual({ account: null });
    expect((await site.post('whoami', { accountId: 'nobody' })).status).toBe(404);
  });

  it('calls a resolver as a person, and answers bare what it returned', async () => {
    const whoAmI = { moduleKey: 'page', functionKey: 'whoAmI', payload: {}, extension: {} };
    const { body } = await site.post('invoke', { accountId: '712020:bob', ...whoAmI });
    expect(body).toBe('712020:bob');
    const failed = await site.post('invoke', { ...whoAmI, functionKey: 'fail' });
    expect(failed).toMatchObject({ status: 500, body: { error: { message: 'a reason' } } });
    const undefinedOne = await site.post('invoke', { ...whoAmI, functionKey: 'nope' });
    expect(undefinedOne).toMatchObject({ status: 500, body: { error: expect.anything() } });
    expect((await site.post('invoke', { ...whoAmI, accountId: 'nobody' })).status).toBe(404);
  });

  it('runs what falls due while the clock moves, each at its own time', async () => {
    await site.post('clock', { advance: 'P3D' });
    const notes = await site.ask('notes');
    expect(notes).toEqual([
      { name: 'tick', at: '2026-11-24T09:00:00.000Z' },
      { name: 'tick', at: '2026-11-25T09:00:00.000Z' },
      { name: 'tick', at: '2026-11-26T09:00:00.000Z' },
    ]);
    expect((await site.get('clock')).body).toEqual({ now: '2026-11-26T09:00:00.000Z' });
  });

  it.each([
    ['clock', { advance: 'tomorrow' }],
    ['clock', { set: 'tomorrow' }],
    ['clock', { advance: 'P99999999D' }],
    ['clock', { advance: 'P8000Y' }],
    ['clock', { set: '+010000-01-01T00:00:00Z' }],
    ['clock', {}],
    ['reset', { seed: 'none' }],
    ['reset', {}],
    ['faults', [{ times: 1 }]],
    ['faults', { match: {}, times: 1 }],
    ['faults', { faults: [{ match: {}, times: 1, status: 503 }] }],
    ['faults', 'none'],
    ['invoke', { functionKey: 'whoAmI' }],
    ['invoke', { moduleKey: 'nope' }],
    ['invoke', { moduleKey: 'nope', functionKey: 'whoAmI' }],
    ['invoke', { moduleKey: 'page' }],
    ['invoke', { moduleKey: 'worker', functionKey: 'whoAmI' }],
  ])('refuses %s %j with a sentence', async (route, body) => {
    const answer = await site.post(route, body);
    expect(answer).toMatchObject({ status: 400, body: { message: expect.any(String) } });
  });

  it('goes back to a seed at once, and fills it in only the first time', async () => {
    const before = fills;
    expect((await site.post('reset', { seed: 'busy' })).body).toEqual({
      status: 'ok',
      seed: 'busy',
    });
    expect(await names()).toEqual(['begin seeded', 'done seeded']);
    expect(fills).toBe(before + 1);
    await site.post('clock', { advance: 'P1D' });
    expect(await names()).toHaveLength(3);
    await site.post('reset', { seed: 'empty' });
    expect(await names()).toEqual([]);
    await site.post('reset', { seed: 'busy' });
    expect(await names()).toEqual(['begin seeded', 'done seeded']);
    expect(fills).toBe(before + 1);
    expect((await site.get('clock')).body).toEqual({ now: '2026-11-23T09:00:00.000Z' });
    expect((await site.get('health')).body).toEqual({ status: 'ok', seed: 'busy' });
  });

  it('lists the calls of the app, and forgets them with a reset', async () => {
    await site.ask('push', { events: [{ body: { name: 'a' } }] });
    await site.drain();
    const calls = (await site.get('calls')).body;
    expect(calls).toContainEqual(
      expect.objectContaining({
        kind: 'queue',
        functionKey: 'resolver',
        method: 'POST',
        status: 201,
      }),
    );
    expect(calls).toContainEqual(expect.objectContaining({ kind: 'kvs', functionKey: 'work' }));
    await site.post('reset', { seed: 'empty' });
    expect((await site.get('calls')).body).toEqual([]);
  });

  it('lists what the app logged and how its calls failed, and forgets it with a reset', async () => {
    await site.post('invoke', {
      accountId: '712020:bob',
      moduleKey: 'page',
      functionKey: 'fail',
    });
    await site.drain();
    expect((await site.get('logs')).body).toContainEqual({
      at: '2026-11-23T09:00:00.000Z',
      invocationId: expect.any(String),
      logLevel: 50,
      logArguments: [expect.any(String), expect.stringContaining('a reason')],
    });
    await site.post('reset', { seed: 'empty' });
    expect((await site.get('logs')).body).toEqual([]);
  });

  it('lets the next calls fail as it is told, and no more', async () => {
    await site.post('faults', [{ match: { kind: 'kvs' }, times: 1, status: 500 }]);
    expect(await site.ask('notes')).toHaveProperty('error');
    expect(await site.ask('notes')).toEqual([]);
    expect((await site.post('faults', [])).body).toEqual([]);
  });
});
