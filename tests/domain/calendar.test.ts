import fc from 'fast-check';
import {
  addBusinessDays,
  addDays,
  businessDayFrom,
  businessDaysBetween,
  businessDayUntil,
  dayWords,
  dateIn,
  earliestDateAt,
  isBusinessDay,
  weekdayOf,
  type WorkCalendar,
} from '../../src/domain/calendar';
import { anyCalendar, anyDate } from './intake/calendar-arbitraries';

/** Counts as a person with a finger on a wall calendar does. */
function walked(from: string, to: string, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = from; day < to; day = addDays(day, 1)) {
    if (isBusinessDay(day, calendar)) count += 1;
  }
  return count;
}

describe('the calendar', () => {
  it('counts Monday to Friday where nobody set a calendar', () => {
    const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    fc.assert(
      fc.property(anyDate, fc.nat(60), (from, days) => {
        const passed = Array.from({ length: days }, (_, day) => addDays(from, day));
        expect(businessDaysBetween(from, addDays(from, days))).toBe(
          passed.filter(isWeekday).length,
        );
      }),
    );
  });

  it('counts the business days of any calendar as one would on a wall calendar', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.nat(60), (calendar, from, days) => {
        const to = addDays(from, days);
        expect(businessDaysBetween(from, to, calendar)).toBe(walked(from, to, calendar));
      }),
    );
  });

  it('counts backwards with a minus sign', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, anyDate, (calendar, a, b) => {
        const there = businessDaysBetween(a, b, calendar);
        expect(there + businessDaysBetween(b, a, calendar)).toBe(0);
      }),
    );
  });

  it('adds up, whatever day one stops at on the way', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, anyDate, anyDate, (calendar, a, b, c) => {
        const parts = businessDaysBetween(a, b, calendar) + businessDaysBetween(b, c, calendar);
        expect(parts).toBe(businessDaysBetween(a, c, calendar));
      }),
    );
  });

  it('does not take a holiday twice, when it is listed again or falls on a weekend', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.nat(60), (calendar, from, days) => {
        const to = addDays(from, days);
        const again = { ...calendar, holidays: [...calendar.holidays, ...calendar.holidays] };
        const counted = businessDaysBetween(from, to, calendar);
        expect(businessDaysBetween(from, to, again)).toBe(counted);
        const daysOff = Array.from({ length: days }, (_, day) => addDays(from, day))
          .filter((date) => !isBusinessDay(date, calendar))
          .map((date) => ({ date, name: 'Nothing to take' }));
        const needless = { ...calendar, holidays: [...calendar.holidays, ...daysOff] };
        expect(businessDaysBetween(from, to, needless)).toBe(counted);
      }),
    );
  });

  it('reaches by adding what counting finds between, on business days alone', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.nat(40), (calendar, from, days) => {
        const reached = addBusinessDays(from, days, calendar);
        expect(isBusinessDay(reached, calendar)).toBe(true);
        expect(businessDaysBetween(from, reached, calendar)).toBe(days);
        expect(reached >= from).toBe(true);
      }),
    );
  });

  it('gets back to a business day by adding what lies between', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.nat(60), (calendar, from, later) => {
        const to = businessDayFrom(addDays(from, later), calendar);
        const between = businessDaysBetween(from, to, calendar);
        expect(addBusinessDays(from, between, calendar)).toBe(to);
      }),
    );
  });

  it('finds the nearest business day on either side', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, (calendar, date) => {
        const [before, after] = [businessDayUntil(date, calendar), businessDayFrom(date, calendar)];
        expect([before, after].every((day) => isBusinessDay(day, calendar))).toBe(true);
        expect(before <= date && date <= after).toBe(true);
        expect(walked(addDays(before, 1), after, calendar)).toBe(0);
      }),
    );
  });

  it('starts work that is asked for on a Saturday on Monday', () => {
    const calendar = {
      timeZone: 'UTC',
      workingDays: [1, 2, 3, 4, 5],
      holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
    };
    expect(addBusinessDays('2026-11-28', 1, calendar)).toBe('2026-12-01');
    expect(addBusinessDays('2026-12-24', 1, calendar)).toBe('2026-12-28');
    expect(businessDayUntil('2026-12-27', calendar)).toBe('2026-12-24');
  });

  it('refuses to look for a business day where there is none', () => {
    const never = { timeZone: 'UTC', workingDays: [], holidays: [] };
    expect(() => addBusinessDays('2026-11-23', 1, never)).toThrow('no working day');
  });

  it('knows weekdays before 1970 as well', () => {
    expect(weekdayOf('1969-12-28')).toBe(7);
    expect(weekdayOf('1969-07-20')).toBe(7);
    expect(weekdayOf('2026-11-23')).toBe(1);
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
