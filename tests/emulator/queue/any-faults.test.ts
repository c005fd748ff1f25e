import fc from 'fast-check';
import { z } from 'zod';
import { createWorker } from '../../../emulator/forge/delivery/worker';
import { createFaults, faultSchema } from '../../../emulator/forge/faults';
import { queueEvents } from '../../../emulator/forge/queue/queue-event';
import { queueRouter } from '../../../emulator/forge/queue/router';
import { queueSource } from '../../../emulator/forge/queue/queue-source';
import type { FunctionResult } from '../../../emulator/site';
import { emulatedSite } from '../../support/emulated-site';

const consumer = {
  type: 'consumer',
  key: 'worker',
  properties: { queue: 'work', function: 'work' },
};

/** What the consumer does at each of its calls for one event, before it succeeds. */
const failure = fc.constantFrom('throws', 'times out', 'asks for a retry', 'asks to wait');
const event = fc.record(
  {
    failures: fc.array(failure, { maxLength: 2 }),
    delayInSeconds: fc.nat({ max: 900 }),
    concurrency: fc.record({
      key: fc.constantFrom('a', 'b'),
      limit: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { requiredKeys: ['failures'] },
);
const effects = fc.record(
  {
    status: fc.constantFrom(429, 500, 503),
    delayMs: fc.nat({ max: 2 }),
    dropAnswer: fc.constant(true),
    duplicate: fc.constant(true),
    reorder: fc.constant(true),
    deliverLateMs: fc.integer({ min: 1, max: 3_600_000 }),
  },
  { requiredKeys: [] },
);
const fault = fc
  .tuple(effects, fc.integer({ min: 1, max: 3 }))
  .map(([effect, times]) =>
    faultSchema.parse({ match: { kind: 'queue', method: 'DELIVER' }, times, ...effect }),
  );
const program = fc.record({
  pushes: fc.array(fc.array(event, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  cancelFirst: fc.boolean(),
  faults: fc.array(fault, { maxLength: 4 }),
});

const answers: Readonly<Record<string, FunctionResult>> = {
  throws: { ok: false, error: { type: 'Error', message: 'broken' } },
  'times out': { ok: false, error: { type: 'TIMEOUT', message: 'too long' } },
  'asks for a retry': { ok: true, value: { _retry: true } },
  'asks to wait': { ok: true, value: { _retry: true, retryOptions: { retryAfter: 600 } } },
};
const delivered = z.object({
  eventId: z.string(),
  jobId: z.string(),
  body: z.object({ n: z.number() }),
});

function world() {
  const emulated = emulatedSite({ modules: [consumer] });
  const { site, clock } = emulated;
  const faults = createFaults();
  const parts = { functions: site.functions, faults, stopped: () => false };
  const worker = createWorker({ clock, faults, sources: [queueSource(site, parts)], parallel: 2 });
  const router = queueRouter(site, () => undefined);
  const post = (call: string, body: object) =>
    router.request(`http://proxy/webhook/queue/${call}/{a}`, {
      method: 'POST',
      body: JSON.stringify({ queueName: 'work', ...body }),
    });
  return { ...emulated, faults, worker, post };
}

it('loses no event and invents none, whatever the faults, the consumer and the pushes are', async () => {
  await fc.assert(
    fc.asyncProperty(program, async ({ pushes, cancelFirst, faults: list }) => {
      const emulated = world();
      const { clock, faults, post, site, worker } = emulated;
      const planned = pushes.flatMap((push, job) => push.map((each) => ({ ...each, job })));
      const calls = planned.map(() => 0);
      const at: number[][] = planned.map(() => []);
      emulated.answer('work', ({ payload }) => {
        const { body, jobId } = delivered.parse(payload);
        expect(jobId).toBe(`job-${planned[body.n]?.job}`);
        const before = calls[body.n] ?? Number.NaN;
        calls[body.n] = before + 1;
        at[body.n]?.push(clock.now());
        return answers[planned[body.n]?.failures[before] ?? ''] ?? { ok: true, value: undefined };
      });
      faults.set(list);
      const start = clock.now();
      for (const job of pushes.keys()) {
        const payload = planned.flatMap(({ failures: _, job: of, ...rest }, n) =>
          of === job ? [{ ...rest, body: { n } }] : [],
        );
        expect((await post('publish', { jobId: `job-${job}`, payload })).status).toBe(201);
      }
      if (cancelFirst) expect((await post('cancel', { jobId: 'job-0' })).status).toBe(204);
      for (let due = worker.nextDue(); due !== undefined; due = worker.nextDue()) {
        if (due > clock.now()) clock.set(new Date(due).toISOString());
        await worker.drain();
      }

      const times = (wanted: (each: (typeof list)[number]) => boolean) =>
        list.reduce((sum, each) => sum + (wanted(each) ? each.times : 0), 0);
      const extra =
        times((each) => each.duplicate === true) + times((each) => each.dropAnswer === true);
      let surplus = 0;
      for (const [n, { failures, job, delayInSeconds = 0 }] of planned.entries()) {
        const count = calls[n] ?? 0;
        if (cancelFirst && job === 0) {
          expect(count).toBe(0);
          continue;
        }
        expect(count).toBeGreaterThanOrEqual(failures.length + 1);
        surplus += count - failures.length - 1;
        expect(Math.min(...(at[n] ?? []))).toBeGreaterThanOrEqual(start + delayInSeconds * 1000);
      }
      expect(surplus).toBeLessThanOrEqual(extra);
      expect(queueEvents(site).size).toBe(0);
      for (const [job, push] of pushes.entries()) {
        const stats = await (await post('stats', { jobId: `job-${job}` })).json();
        const success = cancelFirst && job === 0 ? 0 : push.length;
        expect(stats).toEqual({ success, inProgress: 0, failed: 0 });
      }
    }),
    { numRuns: 40 },
  );
});
