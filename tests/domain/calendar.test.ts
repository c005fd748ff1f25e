import fc from 'fast-check';
import {
  addDays,
  businessDaysBetween,
  dayWords,
  dateIn,
  earliestDateAt,
} from '../../src/domain/calendar';

const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const isBusinessDay = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

describe('the calendar', () => {
  it('counts the business days between two dates as one would on a wall calendar', () => {
    fc.assert(
      fc.property(date, fc.nat(60), (from, days) => {
        const walked = Array.from({ length: days }, (_, day) => addDays(from, day));
        const expected = walked.filter(isBusinessDay).length;
        expect(businessDaysBetween(from, addDays(from, days))).toBe(expected);
      }),
    );
  });

  it('counts backwards with a minus sign', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(businessDaysBetween(a, b) + businessDaysBetween(b, a)).toBe(0);
      }),
    );
  });

  it('knows that it is tomorrow already in Tokyo and still yesterday for the latest', () => {
    expect(dateIn('2026-11-23T22:00:00Z', 'Asia/Tokyo')).toBe('2026-11-24');
    expect(earliestDateAt('2026-11-23T10:00:00Z')).toBe('2026-11-22');
  });

  it('writes dates as people read them', () => {
    expect(dayWords('2026-12-17')).toBe('17 Dec 2026');
    expect(dayWords('2027-01-03')).toBe('3 Jan 2027');
  });

  it('refuses what is no date', () => {
    expect(() => businessDaysBetween('soon', '2026-11-23')).toThrow('is not an ISO date');
  });
});
