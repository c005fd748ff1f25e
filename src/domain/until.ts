import { businessDaysBetween, type WorkCalendar } from './calendar';
import { counted } from './sentence';

/**
 * How far off a date is, counted as the desk works: "today", "in 3 business days", "2 business days late".
 * @param date ISO date
 * @param today ISO date in the desk's time zone
 */
export function untilWords(date: string, today: string, calendar: WorkCalendar): string {
  if (date === today) return 'today';
  const days = businessDaysBetween(today, date, calendar);
  if (date < today) return days === 0 ? 'late' : `${counted(-days, 'business day')} late`;
  return days === 0 ? 'before the next business day' : `in ${counted(days, 'business day')}`;
}
