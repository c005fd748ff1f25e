import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { bundleFixtureApp, fixtureFolder, startFixtureApp, type FixtureSite } from './fixture-app';

const { folder, remove } = fixtureFolder();
let site: FixtureSite;
beforeAll(async () => {
  bundleFixtureApp(path.join(folder, 'bundle'));
  site = await startFixtureApp(folder);
});
afterAll(async () => {
  await site.stop();
  remove();
});

const seen = z.object({ calls: z.number(), pid: z.number() });
const call = async () => seen.parse(await site.ask('containers'));
const between = (kind: string) => site.control('POST', 'containers', { between: kind });

/** `T` for a process that is stopped. */
const stateOf = (pid: number): string =>
  execFileSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' }).trim();

describe('a container between two invocations', () => {
  it('is kept with its memory while containers stay warm', async () => {
    await between('warm');
    const first = await call();
    expect(await call()).toEqual({ ...first, calls: 2 });
    expect(stateOf(first.pid)).not.toMatch(/^T/);
  });

  it('is thrown away with its memory while containers are cold', async () => {
    await between('cold');
    const first = await call();
    const second = await call();
    expect([first.calls, second.calls]).toEqual([1, 1]);
    expect(second.pid).not.toBe(first.pid);
  });

  it('stands still while containers are frozen, and goes on with its memory', async () => {
    await between('frozen');
    const { pid } = await call();
    expect(stateOf(pid)).toMatch(/^T/);
    expect(await call()).toEqual({ calls: 2, pid });
  });

  it('cannot be told anything else', async () => {
    expect((await between('lukewarm')).status).toBe(400);
    expect(await site.control('GET', 'containers')).toMatchObject({ body: { between: 'frozen' } });
  });
});

describe('what an invocation may log', () => {
  const lines = async (): Promise<readonly unknown[][]> =>
    z
      .array(z.object({ logArguments: z.array(z.unknown()) }))
      .parse((await site.control('GET', 'logs')).body)
      .map(({ logArguments }) => logArguments);
  const isNotice = ([text]: readonly unknown[]) => String(text).includes('log limit');
  /** Output comes on another way than the answer: the notice is waited for. */
  const logged = async (words: string): Promise<readonly unknown[][]> => {
    const before = (await lines()).length;
    await site.ask('logALot', words);
    for (;;) {
      const own = (await lines()).slice(before);
      if (own.some(isNotice)) return own;
    }
  };
  const notice = [expect.stringContaining('log limit')];

  it('ends after 100 lines, with a notice', async () => {
    const own = await logged('short');
    expect(own).toHaveLength(101);
    expect(own.slice(-2)).toEqual([[100, 'short'], notice]);
  });

  it('ends after 200 KB, with a notice', async () => {
    const own = await logged('x'.repeat(50 * 1024));
    expect(own).toHaveLength(4);
    expect(own.at(-1)).toEqual(notice);
  });
});
