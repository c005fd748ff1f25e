import fc from 'fast-check';
import { openDatabase } from '../../../emulator/database/open-database';
import { addDuration } from '../../../emulator/iso-duration';
import { createIds } from '../../../emulator/sequence-ids';
import { createVirtualClock } from '../../../emulator/virtual-clock';

const START = '2026-11-23T09:00:00.000Z';

describe('the virtual clock', () => {
  it('stands still when fixed, and moves by durations and to instants', () => {
    const clock = createVirtualClock(openDatabase(':memory:'), { fixed: START });
    expect(new Date(clock.now()).toISOString()).toBe(START);
    clock.advance('P1DT30M');
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-24T09:30:00.000Z');
    clock.set('2026-01-01');
    expect(new Date(clock.now()).toISOString()).toBe('2026-01-01T00:00:00.000Z');
  });

  it('keeps what it was moved to, and tells listeners until they leave', () => {
    const database = openDatabase(':memory:');
    const clock = createVirtualClock(database, { fixed: START });
    let moves = 0;
    const leave = clock.onMove(() => (moves += 1));
    clock.advance('PT1H');
    leave();
    clock.advance('PT1H');
    expect(moves).toBe(1);
    expect(createVirtualClock(database, { fixed: START }).now()).toBe(clock.now());
  });

  it.each(['', 'P', 'PT', 'P1', '1D', 'P1H', 'P-1D', 'P1DT'])(
    'refuses the duration "%s"',
    (text) => {
      expect(addDuration(0, text)).toBeUndefined();
    },
  );

  it('counts months on the calendar', () => {
    expect(addDuration(Date.parse('2026-01-15'), 'P1M')).toBe(Date.parse('2026-02-15'));
  });
});

describe('ids', () => {
  it('are the same in every run with fixed ids, distinct, and valid version 4 UUIDs', () => {
    const one = createIds(openDatabase(':memory:'), 'fixed');
    const two = createIds(openDatabase(':memory:'), 'fixed');
    const made = Array.from({ length: 200 }, () => one.uuid());
    expect(Array.from({ length: 200 }, () => two.uuid())).toEqual(made);
    expect(new Set(made).size).toBe(200);
    for (const uuid of made) {
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  it('count each sequence on its own and go on after a restart', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b'), { maxLength: 20 }), (draws) => {
        const database = openDatabase(':memory:');
        const last = new Map<string, number>();
        for (const name of draws) {
          const number = createIds(database, 'random').next(name);
          expect(number).toBe((last.get(name) ?? 9999) + 1);
          last.set(name, number);
        }
      }),
      { numRuns: 30 },
    );
  });
});
