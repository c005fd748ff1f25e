import fc from 'fast-check';
import {
  addDays,
  businessDaysBetween,
  isBusinessDay,
  mondayToFriday,
} from '../../../src/domain/calendar';
import { pastDateMessage } from '../../../src/domain/intake/brief';
import {
  durationWords,
  earlyDateWords,
  readDeadline,
  realisticFrom,
  weekdayWords,
  type DeskDay,
} from '../../../src/domain/intake/deadline';
import { anyCalendar, anyDate } from './calendar-arbitraries';

const anyDay: fc.Arbitrary<DeskDay> = fc.record({ today: anyDate, calendar: anyCalendar });
const usualDays = fc.integer({ min: 1, max: 40 });
const ahead = fc.nat(90);

function read(date: string, day: DeskDay, usual?: number) {
  const reading = readDeadline(date, day, usual);
  if (reading === undefined) throw new Error(`${date} was read as no date.`);
  return reading;
}

describe('the deadline of a request', () => {
  it('lacks nothing from the realistic date on, and something on every day before it', () => {
    fc.assert(
      fc.property(anyDay, usualDays, ahead, (day, usual, later) => {
        const realistic = realisticFrom(day, usual);
        const date = addDays(day.today, later);
        expect(read(date, day, usual).lacking > 0).toBe(date < realistic);
      }),
    );
  });

  it('lacks no more on a later date, and no less of an asset that takes longer', () => {
    fc.assert(
      fc.property(anyDay, usualDays, usualDays, ahead, ahead, (day, a, b, soon, later) => {
        const early = addDays(day.today, soon);
        const late = addDays(early, later);
        expect(read(late, day, a).lacking).toBeLessThanOrEqual(read(early, day, a).lacking);
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(read(early, day, less).lacking).toBeLessThanOrEqual(read(early, day, more).lacking);
      }),
    );
  });

  it('counts as the calendar does: what is there and what lacks make what is usual', () => {
    fc.assert(
      fc.property(anyDay, usualDays, ahead, (day, usual, later) => {
        const date = addDays(day.today, later);
        const { available, lacking } = read(date, day, usual);
        if (lacking > 0) expect(available + lacking).toBe(usual);
        if (isBusinessDay(date, day.calendar)) {
          expect(available).toBe(businessDaysBetween(day.today, date, day.calendar));
        }
      }),
    );
  });

  it('never offers a day off, a past day, or a later day where an earlier one is to be had', () => {
    fc.assert(
      fc.property(anyDay, ahead, (day, later) => {
        const date = addDays(day.today, later);
        const { dayOff } = read(date, day);
        expect(dayOff === undefined).toBe(isBusinessDay(date, day.calendar));
        if (dayOff === undefined) return;
        expect(isBusinessDay(dayOff.instead, day.calendar)).toBe(true);
        expect(dayOff.instead >= day.today).toBe(true);
        const between = businessDaysBetween(day.today, date, day.calendar);
        expect(dayOff.instead < date).toBe(between > 0);
      }),
    );
  });

  it('gives a realistic date on which the desk works, never before today', () => {
    fc.assert(
      fc.property(anyDay, usualDays, (day, usual) => {
        const realistic = realisticFrom(day, usual);
        expect(isBusinessDay(realistic, day.calendar)).toBe(true);
        expect(realistic > day.today).toBe(true);
      }),
    );
  });

  it('refuses past days with the sentence of the rule, and today never', () => {
    fc.assert(
      fc.property(anyDay, ahead, (day, days) => {
        expect(read(addDays(day.today, -1 - days), day).refusal).toBe(pastDateMessage);
        expect(read(day.today, day).refusal).toBeUndefined();
      }),
    );
  });

  it('has nothing to say while no date is given', () => {
    expect(readDeadline('', { today: '2026-11-23', calendar: mondayToFriday })).toBeUndefined();
  });

  it.each([
    [mondayToFriday, '2026-12-12', '12 Dec 2026 is a Saturday: the desk works Monday to Friday.'],
    [
      { ...mondayToFriday, workingDays: [7, 1, 3] },
      '2026-12-12',
      '12 Dec 2026 is a Saturday: the desk works Monday, Wednesday and Sunday.',
    ],
    [
      { ...mondayToFriday, holidays: [{ date: '2026-12-25', name: 'Christmas Day' }] },
      '2026-12-25',
      '25 Dec 2026 is a holiday (Christmas Day): the desk does not work.',
    ],
    [
      { ...mondayToFriday, holidays: [{ date: '2026-12-26', name: 'Boxing Day' }] },
      '2026-12-26',
      '26 Dec 2026 is a Saturday: the desk works Monday to Friday.',
    ],
  ])('says why nobody works that day (%#)', (calendar, date, sentence) => {
    expect(read(date, { today: '2026-11-23', calendar }).dayOff?.message).toBe(sentence);
  });

  it('offers Monday to a person who asks on Sunday for Sunday', () => {
    const day = { today: '2026-11-29', calendar: mondayToFriday };
    expect(read('2026-11-29', day).dayOff?.instead).toBe('2026-11-30');
    expect(read('2026-12-06', day).dayOff?.instead).toBe('2026-12-04');
  });

  it('tells in plain words how long an asset type takes', () => {
    const history = { p50: 8, p85: 14, delivered: 23, source: 'delivered' } as const;
    expect(durationWords('Deck', history)).toBe(
      'Decks take 8 business days here (half of the last 23); most are done within 14.',
    );
    const plan = { p50: 1, p85: 2, delivered: 0, source: 'lead-time' } as const;
    expect(durationWords('Case study', plan)).toBe(
      'No history yet. The desk plans 1 business day for a case study; most are done within 2.',
    );
    expect(durationWords('Deck', { ...plan, source: 'unread' })).toBe(
      'How long decks took cannot be read right now. The desk plans 1 business day; most are done within 2.',
    );
    expect(durationWords('Video', { ...plan, delivered: 9 })).toMatch(
      /^Only 9 delivered so far\. /,
    );
  });

  it('asks for evidence of an early date until there is some', () => {
    const day = { today: '2026-11-23', calendar: mondayToFriday };
    const words = (evidence: string) =>
      earlyDateWords('Deck', read('2026-11-30', day, 8), evidence);
    expect(words(' ')).toBe(
      'This date leaves 5 business days: 3 fewer than decks usually take. Say in Deadline evidence what makes the date real; without it the request scores lower.',
    );
    expect(words('RFP 17')).not.toMatch(/what makes the date real/);
  });

  it('names the weekday of a date', () => {
    expect(weekdayWords('2026-12-11')).toBe('Friday, 11 Dec 2026');
  });
});
