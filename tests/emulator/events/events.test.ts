import fc from 'fast-check';
import { z } from 'zod';
import { createFaults } from '../../../emulator/forge/faults';
import { createWorker } from '../../../emulator/forge/delivery/worker';
import { appEvents } from '../../../emulator/forge/events/app-event';
import { createEventBus } from '../../../emulator/forge/events/event-bus';
import { eventSource } from '../../../emulator/forge/events/event-source';
import { triggersOf } from '../../../emulator/forge/events/triggers';
import type { FunctionResult } from '../../../emulator/site';
import { emulatedSite } from '../../support/emulated-site';

const payloadSchema = z.object({ selfGenerated: z.boolean() });
const CREATED = 'avi:jira:created:issue';
const trigger = (key: string, more: object = {}) => ({
  type: 'trigger',
  key,
  properties: { function: `on-${key}`, events: [CREATED], ...more },
});

function world(modules = [trigger('plain'), trigger('deaf', { filter: { ignoreSelf: true } })]) {
  const emulated = emulatedSite({ modules });
  const { site, clock } = emulated;
  const faults = createFaults();
  const parts = { functions: site.functions, faults, stopped: () => false };
  const sources = [eventSource(site, parts)];
  const worker = createWorker({ clock, faults, sources, parallel: 2 });
  const failures: string[] = [];
  const bus = createEventBus(site, triggersOf(site.app), {
    published: () => undefined,
    filterFailed: (key, message) => void failures.push(`${key}: ${message}`),
  });
  const ok: FunctionResult = { ok: true, value: undefined };
  for (const { key } of modules) emulated.answer(`on-${key}`, () => ok);
  const publish = (selfGenerated = false, name = CREATED) =>
    bus.publish({ name, selfGenerated, payload: { issue: { id: '10000' } } });
  return { ...emulated, faults, worker, publish, failures };
}

describe('product events', () => {
  it('reach the triggers that listen, with their name and whether the app caused them', async () => {
    const { publish, worker, invoked } = world();
    publish();
    publish(true);
    publish(false, 'avi:jira:deleted:issue');
    await worker.drain();
    const heard = invoked.map((call) => [call.moduleKey, call.functionKey, call.payload]);
    const payload = (selfGenerated: boolean): unknown =>
      expect.objectContaining({ eventType: CREATED, selfGenerated, issue: { id: '10000' } });
    expect(heard).toEqual([
      ['plain', 'on-plain', payload(false)],
      ['deaf', 'on-deaf', payload(false)],
      ['plain', 'on-plain', payload(true)],
    ]);
  });

  it('vanish with the change that caused them when it is taken back', async () => {
    const { site, publish, worker, invoked } = world();
    const change = () =>
      site.database.transaction(() => {
        publish();
        throw new Error('taken back');
      });
    expect(change).toThrow('taken back');
    await worker.drain();
    expect(invoked).toEqual([]);
  });

  it('are tried at most five times when the function fails, with what failed', async () => {
    const emulated = world([trigger('plain')]);
    const { publish, worker, invoked, clock, site } = emulated;
    emulated.answer('on-plain', () => ({ ok: false, error: { type: 'Error', message: 'broken' } }));
    publish();
    for (let hours = 0; hours < 10; hours += 1) {
      await worker.drain();
      clock.advance('PT1H');
    }
    expect(invoked).toHaveLength(5);
    expect(invoked[4]?.payload).toMatchObject({
      retryContext: { retryCount: 4, retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' },
    });
    expect(appEvents(site).size).toBe(0);
  });

  it('come again when and with what the function asks for', async () => {
    const emulated = world([trigger('plain')]);
    const { publish, worker, invoked, clock } = emulated;
    const retryOptions = { retryAfter: 300, retryReason: 'LATER', retryData: { step: 2 } };
    emulated.answer('on-plain', () =>
      invoked.length > 1
        ? { ok: true, value: undefined }
        : { ok: true, value: { _retry: true, retryOptions } },
    );
    publish();
    await worker.drain();
    clock.advance('PT4M59S');
    await worker.drain();
    expect(invoked).toHaveLength(1);
    clock.advance('PT1S');
    await worker.drain();
    expect(invoked[1]?.payload).toMatchObject({
      retryContext: { retryCount: 1, retryReason: 'LATER', retryData: { step: 2 } },
    });
    clock.advance('P1D');
    await worker.drain();
    expect(invoked).toHaveLength(2);
  });

  it.each([
    [5000, 899, 900],
    [0, 0.5, 1],
  ])(
    'wait from 1 to 900 seconds though the function asks for %i',
    async (retryAfter, early, due) => {
      const emulated = world([trigger('plain')]);
      const { publish, worker, invoked, clock } = emulated;
      emulated.answer('on-plain', () => ({
        ok: true,
        value: { _retry: true, retryOptions: { retryAfter } },
      }));
      publish();
      await worker.drain();
      clock.advance(`PT${early}S`);
      await worker.drain();
      expect(invoked).toHaveLength(1);
      clock.advance(`PT${due - early}S`);
      await worker.drain();
      expect(invoked).toHaveLength(2);
    },
  );

  it('are each delivered at least once under any faults, and exactly once without', async () => {
    const fault = fc.record(
      {
        match: fc.constant({ kind: 'event' as const }),
        // Two faults of two are four lost tries of the five that an event has.
        times: fc.integer({ min: 1, max: 2 }),
        duplicate: fc.constant(true),
        reorder: fc.constant(true),
        status: fc.constantFrom(500, 503),
        dropAnswer: fc.constant(true),
      },
      { requiredKeys: ['match', 'times'] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { maxLength: 2 }),
        fc.integer({ min: 1, max: 5 }),
        async (list, events) => {
          const { faults, worker, publish, invoked, clock } = world([trigger('plain')]);
          faults.set(list);
          for (let n = 0; n < events; n += 1) publish();
          for (let hours = 0; hours < 6; hours += 1) {
            await worker.drain();
            clock.advance('PT1H');
          }
          const harmless = list.every((each) => !('duplicate' in each) && !('dropAnswer' in each));
          expect(invoked.length).toBeGreaterThanOrEqual(events);
          if (harmless) expect(invoked).toHaveLength(events);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are held back until a later one has gone out when a fault says so', async () => {
    const { faults, publish, worker, invoked, site } = world([trigger('plain')]);
    faults.set([{ match: { kind: 'event' }, times: 1, reorder: true }]);
    publish(false);
    publish(true);
    expect(appEvents(site).size).toBe(2);
    await worker.drain();
    const order = invoked.map((call) => payloadSchema.parse(call.payload).selfGenerated);
    expect(order).toEqual([true, false]);
  });

  it('reach a trigger only when its expression is true', async () => {
    const wanted = trigger('wanted', { filter: { expression: "event.issue.id == '10000'" } });
    const other = trigger('other', { filter: { expression: 'event.issue.fields?.type == 1' } });
    const { publish, worker, invoked, failures } = world([wanted, other]);
    publish();
    await worker.drain();
    expect(invoked.map(({ moduleKey }) => moduleKey)).toEqual(['wanted']);
    expect(failures).toEqual([]);
  });

  it.each([
    [undefined, false, true],
    ['IGNORE_AND_LOG', false, true],
    ['IGNORE', false, false],
    ['RECEIVE_AND_LOG', true, true],
    ['RECEIVE', true, false],
  ])('fare as onError %s says where the expression fails', async (onError, received, logged) => {
    for (const expression of ['event.issue.fields.type', "'true'", "throw 'no'", 'new Date()']) {
      const filter = { expression, ...(onError === undefined ? {} : { onError }) };
      const { publish, worker, invoked, failures } = world([trigger('picky', { filter })]);
      publish();
      await worker.drain();
      expect(invoked).toHaveLength(received ? 1 : 0);
      expect(failures).toHaveLength(logged ? 1 : 0);
    }
  });

  it.each([
    ['an expression that is none', { filter: { expression: 'event.issue. ==' } }],
    ['one that is too long', { filter: { expression: `'${'x'.repeat(10_000)}' == ''` } }],
    ['entity properties', { filter: { expression: "event.runtime.issue.properties['a'] == 1" } }],
    ['a licence', { filter: { appIsLicensed: true } }],
    ['a richer payload', { payload: { include: { propertyPaths: ["issue.properties['a']"] } } }],
    ['another way with errors', { filter: { expression: 'true', onError: 'RETRY' } }],
  ])('refuse a trigger with %s when the site starts, and name it', (_, more) => {
    expect(() => world([trigger('picky', more)])).toThrow('picky');
  });
});
