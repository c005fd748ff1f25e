import { spawn } from 'node:child_process';
import path from 'node:path';
import { fieldsOf } from './fields-of';
import { START, startForgeWorld, valueOf, type ForgeWorld } from './forge-world';

/** Containers are processes; a busy machine starts them slowly. */
jest.setTimeout(180_000);

let world: ForgeWorld;

beforeAll(async () => {
  world = await startForgeWorld();
});
afterAll(() => world.stop());

const seconds = (functionKey: string, timeoutSeconds: number) =>
  world.site.functions.invoke({
    functionKey: 'resolver',
    moduleKey: 'panel',
    payload: { call: { functionKey }, context: {} },
    accountId: 'ann',
    timeoutSeconds,
  });

describe('a container', () => {
  it('is killed at the deadline, and the next call works in a fresh one', async () => {
    expect(await seconds('spin', 0.3)).toEqual({
      ok: false,
      error: { type: 'FUNCTION_TIME_OUT', message: expect.stringContaining('0.3 seconds') },
    });
    expect(await world.ask('echo')).toMatchObject({ ok: true });
  });

  it('reports that its process has ended, and the next call works', async () => {
    expect(await world.ask('crash')).toEqual({
      ok: false,
      error: { type: 'FUNCTION_CRASHED', message: expect.stringContaining('code 3') },
    });
    expect(await world.ask('echo')).toMatchObject({ ok: true });
  });

  it('has the memory of the manifest and no more', async () => {
    expect(await world.ask('exhaust')).toMatchObject({
      ok: false,
      error: { type: 'FUNCTION_OUT_OF_MEMORY' },
    });
  });

  it('stays warm: module state lives on until the containers are renewed', async () => {
    const before = valueOf(await world.ask('loads'));
    const again = valueOf(await world.ask('loads'));
    world.forge.renewContainers();
    const renewed = valueOf(await world.ask('loads'));

    expect(again).toEqual(before);
    expect(renewed).not.toEqual(before);
  });

  it('runs one invocation at a time', async () => {
    const pids = await Promise.all([1, 2, 3].map(() => world.ask('loads')));

    expect(new Set(pids.map((result) => fieldsOf(valueOf(result))['pid'])).size).toBe(3);
  });

  it('has none of the variables of the process that started it', async () => {
    process.env['SECRET_OF_THE_PARENT'] = 'secret';
    world.forge.renewContainers();

    const value = fieldsOf(valueOf(await world.ask('environment')));

    expect(value['names']).not.toContain('SECRET_OF_THE_PARENT');
    expect(value['names']).not.toContain('PATH');
    expect(value['argv']).toBe(2);
  });

  it('says which export the app lacks', async () => {
    expect(
      await world.site.functions.invoke({
        functionKey: 'missing-export',
        moduleKey: 'panel',
        payload: {},
      }),
    ).toMatchObject({ ok: false, error: { message: 'index.nowhere is not a function.' } });
  });

  it('gives consumers the seconds that their function asks for', async () => {
    const remaining = valueOf(
      await world.site.functions.invoke({ functionKey: 'work', moduleKey: 'worker', payload: {} }),
    );

    expect(remaining).toBeGreaterThan(110_000);
    expect(remaining).toBeLessThanOrEqual(120_000);
  });

  it('keeps what the app logs and shows its errors', async () => {
    world.forge.logs.clear();
    valueOf(await world.ask('log', { order: 66 }));
    await world.ask('echo');

    expect(world.forge.logs.all()).toEqual([
      expect.objectContaining({ logLevel: 30, logArguments: ['seen', { order: 66 }] }),
      expect.objectContaining({
        logLevel: 50,
        logArguments: [expect.objectContaining({ message: 'a logged error' })],
      }),
    ]);
    expect(world.shown.at(-1)).toContain('Error: a logged error');
  });

  it('shows failures of functions to the developer, with the stack', async () => {
    await world.ask('fail');

    expect(world.shown.at(-1)).toMatch(
      /^\[app [-0-9a-f]+\] The function resolver failed: TypeError: a reason\n\s+at /,
    );
  });

  it('dies with the process that started it, even in the middle of a busy loop', async () => {
    const parent = spawn(process.execPath, [path.join(__dirname, 'orphan-parent.cjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const childPid = await new Promise<number>((resolve) => {
      parent.stdout.once('data', (line: Buffer) => resolve(Number(line.toString())));
    });
    parent.kill('SIGKILL');

    await expectGone(childPid, Date.now() + 5000);
  });
});

it('starts nothing more once the platform is stopped', async () => {
  const stopping = await startForgeWorld();
  const running = stopping.ask('mixing', { pause: 10_000, said: '' });
  valueOf(await stopping.ask('echo'));
  await stopping.forge.stop();

  expect(await running).toMatchObject({ ok: false, error: { type: 'FUNCTION_CRASHED' } });
  expect(await stopping.ask('echo')).toEqual({
    ok: false,
    error: { type: 'FUNCTION_CRASHED', message: 'The emulator is stopping.' },
  });
  await stopping.stop();
});

describe('time in the app', () => {
  it('is the virtual time, in every way to ask for it', async () => {
    expect(valueOf(await world.ask('now'))).toEqual({
      called: new Date(START).toISOString(),
      now: START,
      text: 'Tue May 06 2031',
      formatted: 'May 6, 2031',
      given: '2001-02-03T04:05:06.000Z',
      isDate: true,
      name: 'Date',
      zone: 'UTC',
    });
  });

  it('runs on from there when the clock is not fixed', async () => {
    const running = await startForgeWorld({ clockFixed: false });
    try {
      const { now } = fieldsOf(valueOf(await running.ask('now')));
      expect(now).toBeGreaterThanOrEqual(START);
      expect(now).toBeLessThan(START + 60_000);
    } finally {
      await running.stop();
    }
  });
});

async function expectGone(pid: number, until: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    if (Date.now() > until) throw new Error(`Process ${pid} is still there.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
