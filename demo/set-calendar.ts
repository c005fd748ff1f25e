import { z } from 'zod';
import { germanHolidays } from './german-holidays';
import type { SiteClient } from './site-client';
import { personOf } from './site-client';

const settings = z.looseObject({ calendar: z.looseObject({}) });

/** Saves when the demo company works, as an admin does on the app's page: in Berlin, not on its holidays. */
export async function setCalendar(site: SiteClient): Promise<void> {
  const admin = personOf('admin');
  const before = settings.parse(await site.invoke(admin, 'setup', 'getSettings', {}));
  const year = new Date(await site.now()).getUTCFullYear();
  // Ascension Day can be Labour Day, as in 2008; the calendar takes a date once.
  const holidays = new Map(
    [year, year + 1].flatMap(germanHolidays).map((holiday) => [holiday.date, holiday]),
  );
  const calendar = {
    ...before.calendar,
    timeZone: 'Europe/Berlin',
    holidays: [...holidays.values()],
  };
  await site.invoke(admin, 'setup', 'saveSettings', { ...before, calendar });
}
