import { z } from 'zod';
import { createWorker } from '../../../emulator/forge/delivery/worker';
import { createFaults } from '../../../emulator/forge/faults';
import { queueRouter } from '../../../emulator/forge/queue/router';
import { queueSource } from '../../../emulator/forge/queue/queue-source';
import type { FunctionResult } from '../../../emulator/site';
import { emulatedSite } from '../../support/emulated-site';

const consumer = (key: string, queue: string) => ({
  type: 'consumer',
  key,
  properties: { queue, function: key },
});
const MODULES = [
  consumer('work', 'work'),
  consumer('slow', 'slow'),
  { type: 'function', key: 'work', properties: { handler: 'index.work' } },
  { type: 'function', key: 'slow', properties: { handler: 'index.slow', timeoutSeconds: 56 } },
];
const retried = z.object({
  retryContext: z.object({
    retryCount: z.number(),
    retryReason: z.string(),
    retryData: z.unknown().optional(),
  }),
});
const OK: FunctionResult = { ok: true, value: undefined };

function world() {
  const emulated = emulatedSite({ modules: MODULES });
  const { site, clock } = emulated;
  const faults = createFaults();
  const parts = { functions: site.functions, faults, stopped: () => false };
  const worker = createWorker({ clock, faults, sources: [queueSource(site, parts)], parallel: 8 });
  const router = queueRouter(site, () => undefined);
  const push = (queueName: string, payload: readonly object[], chain = 0) =>
    router.request(
      'http://proxy/webhook/queue/publish/{a}',
      { method: 'POST', body: JSON.stringify({ queueName, jobId: 'job', payload }) },
      { chain },
    );
  return { ...emulated, faults, worker, push };
}

/** Advances through all tries that are due within some hours. */
async function runHours({ worker, clock }: ReturnType<typeof world>, hours: number): Promise<void> {
  for (let n = 0; n < hours; n += 1) {
    await worker.drain();
    clock.advance('PT1H');
  }
}

describe('a queue', () => {
  it('tells the consumer how its event was pushed', async () => {
    const emulated = world();
    const event = { body: { a: 1 }, delayInSeconds: 5, concurrency: { key: 'k', limit: 2 } };
    await emulated.push('work', [event]);
    emulated.clock.advance('PT5S');
    await emulated.worker.drain();
    expect(emulated.invoked[0]?.payload).toEqual({
      queueName: 'work',
      jobId: 'job',
      eventId: expect.any(String),
      ...event,
    });
  });

  it('refuses the push that is the 1001st of a chain, and follows the chain through consumers', async () => {
    const emulated = world();
    emulated.answer('work', () => OK);
    expect((await emulated.push('work', [{ body: {} }], 999)).status).toBe(201);
    expect((await emulated.push('work', [{ body: {} }], 1000)).status).toBe(405);
    await emulated.worker.drain();
    expect(emulated.invoked.map(({ chain }) => chain)).toEqual([1000]);
  });

  it('takes events of more than 100 KB only for consumers of 55 seconds at most', async () => {
    const { push } = world();
    const large = { body: { text: 'x'.repeat(101 * 1024) } };
    expect((await push('work', [large])).status).toBe(201);
    expect((await push('slow', [large])).status).toBe(413);
    expect((await push('slow', [{ body: {} }])).status).toBe(201);
  });

  it('runs events of one concurrency key side by side up to its limit, in all queues together', async () => {
    const emulated = world();
    let running = 0;
    let most = 0;
    const { site } = emulated;
    Object.assign(site.functions, {
      invoke: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return OK;
      },
    });
    const limited = (limit: number) => ({ body: {}, concurrency: { key: 'shared', limit } });
    await emulated.push('work', [limited(2), limited(2), limited(2)]);
    await emulated.push('slow', [limited(2), limited(2), limited(2)]);
    await emulated.worker.drain();
    expect(most).toBe(2);
  });
});

describe('the retry context', () => {
  it('counts what the app did, not what the platform did', async () => {
    const emulated = world();
    emulated.answer('work', () =>
      emulated.invoked.length < 2 ? { ok: false, error: { type: 'Error', message: 'no' } } : OK,
    );
    emulated.faults.set([{ match: { method: 'DELIVER' }, times: 3, status: 503 }]);
    await emulated.push('work', [{ body: {} }]);
    await runHours(emulated, 8);
    expect(emulated.invoked).toHaveLength(2);
    const contexts = emulated.invoked.map(({ payload }) => retried.parse(payload).retryContext);
    expect(contexts.map(({ retryCount }) => retryCount)).toEqual([0, 1]);
    expect(contexts[0]?.retryReason).toBe('FUNCTION_PLATFORM_UNKNOWN_ERROR');
  });

  it.each([
    ['an object', { step: 2 }, { step: 2 }],
    ['a text', 'step 2', undefined],
    ['more than 4 KB', { text: 'x'.repeat(4096) }, undefined],
  ])('brings back retry data that is %s as Forge does', async (_, retryData, back) => {
    const emulated = world();
    emulated.answer('work', () =>
      emulated.invoked.length < 2
        ? { ok: true, value: { _retry: true, retryOptions: { retryData } } }
        : OK,
    );
    await emulated.push('work', [{ body: {} }]);
    await runHours(emulated, 2);
    const { retryContext } = retried.parse(emulated.invoked[1]?.payload);
    expect(retryContext).toMatchObject({ retryCount: 1, retryReason: 'FUNCTION_RETRY_REQUEST' });
    expect(retryContext.retryData).toEqual(back);
  });
});
