import fc from 'fast-check';
import { addDays, type WorkCalendar } from '../../../src/domain/calendar';

/** A day of some thirteen months with a leap day and a turn of the year, so that breaks are often met. */
export const anyDate = fc
  .date({ min: new Date('2027-09-01'), max: new Date('2028-09-30'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const holidays = fc
  .array(fc.tuple(anyDate, fc.integer({ min: 1, max: 12 })), { maxLength: 8 })
  .map((breaks) =>
    breaks.flatMap(([first, length]) =>
      Array.from({ length }, (_, day) => ({ date: addDays(first, day), name: 'Break' })),
    ),
  );

/** Any week with a working day, and breaks of up to twelve days, on weekends too. */
export const anyCalendar: fc.Arbitrary<WorkCalendar> = fc.record({
  timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Tokyo'),
  workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  holidays,
});
