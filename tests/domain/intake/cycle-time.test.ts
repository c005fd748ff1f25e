import fc from 'fast-check';
import { mondayToFriday } from '../../../src/domain/calendar';
import {
  cycleTimes,
  durations,
  enoughDelivered,
  percentile,
} from '../../../src/domain/intake/cycle-time';
import { defaultLeadTimes } from '../../../src/domain/intake/lead-time';
import { assetTypes, type Effort } from '../../../src/domain/request-fields';

const days = fc.integer({ min: 1, max: 200 });
const someDays = fc.array(days, { minLength: 1, maxLength: 60 });
const percent = fc.integer({ min: 1, max: 100 });

describe('a percentile', () => {
  it('is a value that occurred, and the smallest that enough of the values do not exceed', () => {
    fc.assert(
      fc.property(someDays, percent, (values, asked) => {
        const found = percentile(values, asked) ?? Number.NaN;
        expect(values).toContain(found);
        const notAbove = (limit: number) => values.filter((value) => value <= limit).length;
        expect(notAbove(found) * 100).toBeGreaterThanOrEqual(asked * values.length);
        expect(notAbove(found - 1) * 100).toBeLessThan(asked * values.length);
      }),
    );
  });

  it('does not depend on the order of the values and grows with what is asked', () => {
    fc.assert(
      fc.property(someDays, percent, percent, (values, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const least = percentile(values, low) ?? Number.NaN;
        expect(percentile([...values].reverse(), low)).toBe(least);
        expect(percentile(values, high)).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('is the rank that a person counts out', () => {
    const values = [3, 5, 6, 7, 8, 8, 9, 12, 14, 30];
    expect(percentile(values, 50)).toBe(8);
    expect(percentile(values, 85)).toBe(14);
    expect(percentile([], 50)).toBeUndefined();
  });
});

describe('how long assets take', () => {
  it('counts business days of the desk from the submission to the delivery', () => {
    const calendar = { ...mondayToFriday, timeZone: 'Asia/Tokyo' };
    const request = {
      assetType: 'Deck',
      // Monday 23:30 in London is Tuesday in Tokyo.
      submitted: '2026-11-23T23:30:00.000Z',
      delivered: '2026-11-30T10:00:00.000Z',
    };
    expect(cycleTimes([request], calendar)).toEqual({ Deck: [{ days: 4 }] });
    expect(cycleTimes([request], mondayToFriday)).toEqual({ Deck: [{ days: 5 }] });
  });

  it('takes a part of a day for one, and a type that an admin added for Other', () => {
    const at = '2026-11-23T10:00:00.000Z';
    const sameDay = { submitted: at, delivered: at };
    const times = cycleTimes(
      [{ assetType: 'Podcast', ...sameDay }, sameDay, { assetType: 'Video', ...sameDay }],
      mondayToFriday,
    );
    expect(times).toEqual({ Other: [{ days: 1 }, { days: 1 }], Video: [{ days: 1 }] });
  });

  it('goes by the delivered requests from the tenth of a type on, and by the lead time before', () => {
    fc.assert(
      fc.property(
        fc.array(days, { maxLength: 30 }),
        fc.constantFrom(...assetTypes),
        (times, type) => {
          const taken = times.map((each) => ({ days: each }));
          const found = durations({ [type]: taken }, defaultLeadTimes);
          const { p50, p85, delivered, source } = found[type];
          expect(delivered).toBe(times.length);
          expect(source).toBe(times.length < enoughDelivered ? 'lead-time' : 'delivered');
          expect(p50).toBe(source === 'delivered' ? percentile(times, 50) : defaultLeadTimes[type]);
          expect(p85).toBeGreaterThanOrEqual(p50);
          const others = assetTypes.filter((other) => other !== type);
          expect(others.every((other) => found[other].source === 'lead-time')).toBe(true);
        },
      ),
    );
  });

  it('knows a size from the tenth delivered request of it on', () => {
    const taken = (effort: Effort, count: number, each: number) =>
      Array.from({ length: count }, () => ({ days: each, effort }));
    const { Deck } = durations(
      { Deck: [...taken('S', 10, 3), ...taken('XL', 9, 40)] },
      defaultLeadTimes,
    );
    expect(Deck).toMatchObject({ p50: 3, bySize: { S: 3 } });
    expect(Deck.bySize).not.toHaveProperty('XL');
  });

  it('plans half as much again for most requests where there is no history', () => {
    const { Deck, Video } = durations({}, { ...defaultLeadTimes, Deck: 5, Video: 20 });
    expect(Deck).toEqual({ p50: 5, p85: 8, delivered: 0, source: 'lead-time' });
    expect(Video).toMatchObject({ p50: 20, p85: 30 });
  });
});
