import { addDays, weekdayOf } from '../calendar';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const monthPattern =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dayPattern = '(\\d{1,2})(?:st|nd|rd|th)?';
const yearPattern = '(?:,? (\\d{4}))?';

/** A way to say a date: what it looks like and which date it means, seen from today; nothing when unclear. */
type Saying = {
  readonly pattern: RegExp;
  readonly date: (found: RegExpMatchArray, today: string) => string | undefined;
};

const sayings: readonly Saying[] = [
  {
    pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g,
    date: ([, year, month, day], today) => dated(day, month, year, today),
  },
  {
    pattern: /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g,
    date: ([, first, second, year], today) => slashed(first, second, year, today),
  },
  {
    pattern: /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g,
    date: ([, day, month, year], today) => dated(day, month, year, today),
  },
  {
    pattern: new RegExp(`\\b${dayPattern} (?:of )?${monthPattern}\\b${yearPattern}`, 'gi'),
    date: ([, day, month = '', year], today) => ofMonth(day, month, year, today),
  },
  {
    pattern: new RegExp(`\\b${monthPattern}\\.? ${dayPattern}\\b${yearPattern}`, 'gi'),
    date: ([, month = '', day, year], today) => ofMonth(day, month, year, today),
  },
  {
    pattern: /\bend of (?:(next|this|the) )?(week|month)\b/gi,
    date: ([, which = '', unit = ''], today) => endOf(unit.toLowerCase(), which, today),
  },
  {
    pattern: new RegExp(`\\b(?:(next) )?(${weekdays.join('|')})\\b`, 'gi'),
    date: ([, next, day = ''], today) => onWeekday(day, next !== undefined, today),
  },
  {
    pattern: new RegExp(`\\b(?:in|within) (\\d{1,2}|${numbers.join('|')}) (day|week)s?\\b`, 'gi'),
    date: ([, count = '', unit = ''], today) => after(count, unit, today),
  },
  { pattern: /\bday after tomorrow\b/gi, date: (_, today) => addDays(today, 2) },
  { pattern: /(?<!day after )\btomorrow\b/gi, date: (_, today) => addDays(today, 1) },
  { pattern: /\btoday\b/gi, date: (_, today) => today },
];

const announcement =
  /\b(?:by|until|till|before|due|deadline|need(?:ed)?|latest|no later than)\b[^.!?\n]{0,30}$/i;

/**
 * The date by which a message wants something: the first one that is announced as such, or else the only one
 * it names. Past dates, dates that do not exist and dates that may be read in two ways are nobody's wish.
 * @param today ISO date when the message was written; so is the answer
 */
export function spokenDate(text: string, today: string): string | undefined {
  const said = sayings
    .flatMap(({ pattern, date }) =>
      [...text.matchAll(pattern)].map((found) => ({ at: found.index, date: date(found, today) })),
    )
    .filter((each): each is { at: number; date: string } => each.date !== undefined)
    .sort((a, b) => a.at - b.at);
  const announced = said.find(({ at }) => announcement.test(text.slice(Math.max(0, at - 60), at)));
  if (announced !== undefined) return announced.date;
  const [only, ...others] = new Set(said.map(({ date }) => date));
  return others.length === 0 ? only : undefined;
}

/** Of digits; without a year it is the next such day. */
function dated(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  today: string,
): string | undefined {
  const thisYear = Number(today.slice(0, 4));
  const years = year === undefined ? [thisYear, thisYear + 1] : [Number(year)];
  return years
    .map((each) => existing(each, Number(month), Number(day)))
    .find((date) => date !== undefined && date >= today);
}

function existing(year: number, month: number, day: number): string | undefined {
  const pad = (part: number, length: number) => String(part).padStart(length, '0');
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  // Some engines roll 31 February over into March.
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return exists ? date : undefined;
}

/** 12/31 and 31/12 are clear, 3/4 is April to some and March to others. */
function slashed(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
  today: string,
): string | undefined {
  const [a, b] = [Number(first), Number(second)];
  if (a <= 12 && b <= 12 && a !== b) return undefined;
  return a > 12 ? dated(first, second, year, today) : dated(second, first, year, today);
}

/** "may" and "march" are words as well, so they are months in capitals only. */
function ofMonth(
  day: string | undefined,
  month: string,
  year: string | undefined,
  today: string,
): string | undefined {
  if (/^(?:may|mar|march)$/.test(month)) return undefined;
  const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return dated(day, String(number), year, today);
}

function endOf(unit: string, which: string, today: string): string {
  const isNext = which.toLowerCase() === 'next';
  if (unit === 'week') {
    const untilFriday = 5 - weekdayOf(today);
    return addDays(today, isNext || untilFriday < 0 ? untilFriday + 7 : untilFriday);
  }
  const [year = 0, month = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month + (isNext ? 1 : 0), 0)).toISOString().slice(0, 10);
}

/** "Friday" is the coming one, "next Friday" that of next week. */
function onWeekday(name: string, isNext: boolean, today: string): string {
  const ahead = weekdays.indexOf(name.toLowerCase()) + 1 - weekdayOf(today);
  if (isNext) return addDays(today, ahead + 7);
  return addDays(today, ahead > 0 ? ahead : ahead + 7);
}

function after(count: string, unit: string, today: string): string {
  const spelled = numbers.indexOf(count.toLowerCase()) + 1;
  const days = (spelled > 0 ? spelled : Number(count)) * (unit.toLowerCase() === 'week' ? 7 : 1);
  return addDays(today, days);
}
