import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Hono } from 'hono';
import { z } from 'zod';
import { queueRouter } from '../../../emulator/forge/queue/router';
import type { RunningSite } from '../../../emulator/start';
import { buildApp, controls, startApp, type Controls } from '../control/running-app';

const app = buildApp();
let site: RunningSite & Controls;
beforeEach(async () => {
  site = await startApp(app);
});
afterEach(() => site.stop());
afterAll(() => app.remove());

interface Note {
  readonly name: string;
  readonly at: string;
}

const notes = async (from: Controls = site): Promise<readonly string[]> => {
  const found = await from.ask('notes');
  if (!Array.isArray(found)) throw new Error(JSON.stringify(found));
  return found.map((note: Note) => note.name);
};
const push = async (...events: readonly object[]): Promise<string> => {
  const pushed = await site.ask('push', { events });
  return z.object({ jobId: z.string() }).parse(pushed).jobId;
};
const work = (name: string, more: object = {}, event: object = {}) => ({
  body: { name, ...more },
  ...event,
});

describe('a queue', () => {
  it('delivers each event and counts how the job went', async () => {
    const jobId = await push(work('one'), work('two'));
    await site.drain();
    expect([...(await notes())].sort()).toEqual(['begin one', 'begin two', 'done one', 'done two']);
    expect(await site.ask('stats', { jobId })).toEqual({ success: 2, inProgress: 0, failed: 0 });
  });

  it('waits for the delay on the virtual clock', async () => {
    await push(work('late', {}, { delayInSeconds: 600 }));
    await site.post('clock', { advance: 'PT9M' });
    expect(await notes()).toEqual([]);
    await site.post('clock', { advance: 'PT1M' });
    expect(await notes()).toEqual(['begin late', 'done late']);
  });

  it('tries a failing consumer again until it succeeds', async () => {
    const jobId = await push(work('stubborn', { failures: 2 }));
    await site.drain();
    expect(await notes()).toEqual(['begin stubborn']);
    expect(await site.ask('stats', { jobId })).toEqual({ success: 0, inProgress: 1, failed: 0 });
    await site.post('clock', { advance: 'PT1H' });
    expect(await site.ask('stats', { jobId })).toEqual({ success: 1, inProgress: 0, failed: 0 });
    expect((await notes()).filter((name) => name === 'done stubborn')).toHaveLength(1);
  });

  it('gives up after 24 hours', async () => {
    const jobId = await push(work('hopeless', { failures: 1000 }));
    await site.post('clock', { advance: 'P1DT1H' });
    expect(await site.ask('stats', { jobId })).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  it('delivers nothing of a cancelled job', async () => {
    const jobId = await push(work('never', {}, { delayInSeconds: 60 }));
    await site.ask('cancel', { jobId });
    await site.post('clock', { advance: 'PT2M' });
    expect(await notes()).toEqual([]);
  });

  it('delivers twice, or later than what came after, when a fault says so', async () => {
    await site.post('faults', [
      { match: { kind: 'queue', path: 'work' }, times: 1, duplicate: true },
    ]);
    await push(work('twin'));
    await site.drain();
    expect((await notes()).filter((name) => name === 'done twin')).toHaveLength(2);
    await site.post('reset', { seed: 'empty' });
    await site.post('faults', [{ match: { kind: 'queue' }, times: 1, reorder: true }]);
    await push(work('first'), work('second'));
    await site.drain();
    const done = (await notes()).filter((name) => name.startsWith('done'));
    expect([...done].sort()).toEqual(['done first', 'done second']);
  });

  it('tries again when the answer of a delivery gets lost', async () => {
    const fault = { match: { kind: 'queue', method: 'DELIVER' }, times: 1, dropAnswer: true };
    await site.post('faults', [fault]);
    await push(work('lost'));
    await site.post('clock', { advance: 'PT1H' });
    expect((await notes()).filter((name) => name === 'done lost')).toHaveLength(2);
  });

  it.each([
    ['a queue without a consumer', { queueName: 'none', jobId: 'j', payload: [{ body: {} }] }, 400],
    ['a body that is no push', [], 400],
    ['no events', { queueName: 'work', jobId: 'j', payload: [] }, 400],
    [
      '51 events',
      { queueName: 'work', jobId: 'j', payload: new Array(51).fill({ body: {} }) },
      400,
    ],
    [
      'a delay of more than 15 minutes',
      { queueName: 'work', jobId: 'j', payload: [{ body: {}, delayInSeconds: 901 }] },
      400,
    ],
    [
      'more than 200 KB',
      { queueName: 'work', jobId: 'j', payload: [{ body: { text: 'x'.repeat(205_000) } }] },
      413,
    ],
  ])('refuses a push to or with %s', async (_, body, status) => {
    expect((await publish(body)).status).toBe(status);
  });

  it('refuses more than 500 events a minute', async () => {
    const body = { queueName: 'work', jobId: 'j', payload: new Array(50).fill({ body: {} }) };
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await publish(body)).status);
    expect(statuses).toEqual([...new Array<number>(10).fill(201), 429]);
  });

  it('delivers after SIGKILL what was pushed before it, running or not', async () => {
    const stateFile = path.join(app.folder, 'killed.db');
    const child = startProcess(stateFile);
    const [line] = await once(child.stdout, 'data');
    const before = controls(String(line).trim());
    const events = [work('slow', { pauseMs: 60_000 }), work('waiting')];
    await before.ask('push', { events });
    await startOf(before, 'begin slow');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const again = await startApp(app, { stateFile, ids: 'random' });
    await startOf(again, 'begin slow', 2);
    await startOf(again, 'done waiting');
    await again.stop();
  });

  /** Looks until the app has noted something so many times. */
  async function startOf(from: Controls, name: string, times = 1): Promise<void> {
    for (;;) {
      if ((await notes(from)).filter((each) => each === name).length >= times) return;
    }
  }

  async function publish(body: object): Promise<Response> {
    router ??= queueRouter(site.site, () => undefined);
    return await router.request('http://proxy/webhook/queue/publish/{a}/{b}', {
      method: 'POST',
      body: JSON.stringify(body),
    });
  }
  let router: Hono | undefined;
  beforeEach(() => {
    router = undefined;
  });

  function startProcess(stateFile: string) {
    const script = path.join(app.folder, 'site.cjs');
    const options = JSON.stringify(app.options({ stateFile, ids: 'random' }));
    buildSync({
      stdin: {
        contents: `import { start } from './start';
          void start(${options}).then((site) => console.log(site.url));`,
        resolveDir: 'emulator',
      },
      outfile: script,
      bundle: true,
      platform: 'node',
      packages: 'external',
      define: { __dirname: JSON.stringify(path.resolve('emulator/forge/container')) },
      logLevel: 'error',
    });
    return spawn(process.execPath, [script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_PATH: path.resolve('node_modules') },
    });
  }
});
