import { z } from 'zod';
import type { DeliveredRequest } from '../../src/domain/intake/cycle-time';
import { defaultSettings, type IntakeSettings } from '../../src/domain/intake/settings';
import {
  expectedDurations,
  type ExpectedDurationsPorts,
} from '../../src/usecases/expected-durations';
import type { KeptCycleTimes } from '../../src/usecases/ports/cycle-time-store';
import { desk } from '../support/memory-ports';
import { openSite, type OpenSite } from '../support/open-site';

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

const tenDecks: readonly DeliveredRequest[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((day) => ({
  assetType: 'Deck',
  submitted: '2026-11-02T09:00:00.000Z',
  delivered: `2026-11-${String(2 + day).padStart(2, '0')}T09:00:00.000Z`,
}));

/** A desk in memory whose Jira, storage and clock a test leads. */
function office() {
  const world = {
    now: '2026-11-23T09:00:00.000Z',
    delivered: tenDecks,
    fails: undefined as 'searching' | 'keeping' | 'reading' | undefined,
    searches: 0,
    kept: undefined as KeptCycleTimes | undefined,
    reported: [] as unknown[],
  };
  const unless = <Value>(what: typeof world.fails, value: () => Value): Promise<Value> =>
    world.fails === what ? Promise.reject(new Error(what)) : Promise.resolve(value());
  const ports: ExpectedDurationsPorts = {
    cycleTimes: {
      find: () => unless('reading', () => world.kept),
      keep: (times) => unless('keeping', () => void (world.kept = times)),
      forget: () => unless('keeping', () => void (world.kept = undefined)),
    },
    delivered: {
      latest: () => {
        world.searches += 1;
        return unless('searching', () => world.delivered);
      },
    },
    reportFailure: (_, error) => void world.reported.push(error),
    now: () => world.now,
  };
  const deck = async (settings: IntakeSettings = defaultSettings) =>
    (await expectedDurations(ports, desk, settings)).Deck;
  return { world, deck };
}

describe('how long assets take, as the form tells it', () => {
  it('is searched once a day, whoever opens the form', async () => {
    const { world, deck } = office();
    const first = await deck();
    expect(first).toEqual({ p50: 5, p85: 7, delivered: 10, source: 'delivered' });
    world.now = '2026-11-24T08:59:00.000Z';
    expect(await deck()).toEqual(first);
    expect(world.searches).toBe(1);
    world.now = '2026-11-24T09:00:00.000Z';
    world.delivered = tenDecks.slice(1);
    expect(await deck()).toMatchObject({ delivered: 9, source: 'lead-time', p50: 8 });
    expect(world.searches).toBe(2);
  });

  it('is counted anew when an admin has changed the calendar, and uses new lead times at once', async () => {
    const { world, deck } = office();
    await deck();
    const { calendar, leadTimes } = defaultSettings;
    const changed = {
      ...defaultSettings,
      version: 1,
      calendar: { ...calendar, workingDays: [1, 2, 3, 4, 5, 6, 7] },
    };
    expect(await deck(changed)).toMatchObject({ p50: 5, p85: 9 });
    expect(world.searches).toBe(2);
    world.delivered = [];
    world.now = '2026-11-25T09:00:00.000Z';
    expect(await deck({ ...changed, leadTimes: { ...leadTimes, Deck: 3 } })).toMatchObject({
      p50: 3,
      source: 'lead-time',
    });
  });

  it.each(['searching', 'reading'] as const)(
    'falls back to the lead times when %s fails, and says so',
    async (fails) => {
      const { world, deck } = office();
      world.fails = fails;
      expect(await deck()).toEqual({ p50: 8, p85: 12, delivered: 0, source: 'unread' });
      expect(world.reported).toHaveLength(1);
    },
  );

  it('goes by what was counted when that cannot be kept', async () => {
    const { world, deck } = office();
    world.fails = 'keeping';
    expect(await deck()).toMatchObject({ p50: 5, source: 'delivered' });
    expect(world.reported).toHaveLength(1);
  });

  it('goes by what was kept when Jira fails on the day after', async () => {
    const { world, deck } = office();
    const first = await deck();
    world.now = '2026-11-30T09:00:00.000Z';
    world.fails = 'searching';
    expect(await deck()).toEqual(first);
  });
});

describe('the form of the demo company', () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite();
    await site.drain();
  });
  afterAll(() => site.stop());

  const call = z.object({ kind: z.string(), path: z.string() });
  async function openForm() {
    const before = z.array(call).parse(await site.control('calls')).length;
    const form = await site.invoke('requester', 'getRequestForm', {});
    if (!form.ok) throw new Error(form.error.message);
    const calls = z
      .array(call)
      .parse(await site.control('calls'))
      .slice(before);
    return { durations: Object.values(form.value.durations), calls: calls.length };
  }

  it('counts what was delivered by now, which scoring has counted already', async () => {
    const first = await openForm();
    const second = await openForm();
    expect(first.durations).toEqual(second.durations);
    expect(first.durations.some(({ delivered }) => delivered > 0)).toBe(true);
    expect(first.calls).toBe(second.calls);
  });
});
