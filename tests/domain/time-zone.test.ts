import fc from 'fast-check';
import { dateIn } from '../../src/domain/calendar';
import { zoneOffsets } from '../../src/domain/time-zone';

const utc = (text: string) => Date.parse(text);

describe('the offsets of a time zone', () => {
  it('are one where clocks never change', () => {
    expect(zoneOffsets('Asia/Kolkata', 2025, 15)).toEqual([
      { from: utc('2025-01-01T00:00:00Z'), minutes: 330 },
    ]);
  });

  it('change at the minute at which the clocks do', () => {
    expect(zoneOffsets('Europe/Berlin', 2026, 1)).toEqual([
      { from: utc('2026-01-01T00:00:00Z'), minutes: 60 },
      { from: utc('2026-03-29T01:00:00Z'), minutes: 120 },
      { from: utc('2026-10-25T01:00:00Z'), minutes: 60 },
    ]);
  });

  it('tell the date of any instant, also around Ramadan in Morocco and half hours on Lord Howe', () => {
    const zones = ['Africa/Casablanca', 'Australia/Lord_Howe', 'America/St_Johns', 'Pacific/Apia'];
    const known = zones.map((zone) => [zone, zoneOffsets(zone, 2025, 15)] as const);
    fc.assert(
      fc.property(
        fc.constantFrom(...known),
        fc.integer({ min: utc('2025-01-01T00:00:00Z'), max: utc('2039-12-31T23:59:59Z') }),
        ([zone, offsets], instant) => {
          const minutes = offsets.findLast(({ from }) => from <= instant)?.minutes ?? Number.NaN;
          const wall = new Date(instant + minutes * 60_000).toISOString().slice(0, 10);
          expect(wall).toBe(dateIn(new Date(instant).toISOString(), zone));
        },
      ),
      { numRuns: 500 },
    );
  });
});
