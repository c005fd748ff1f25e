import { requireArguments } from './functions/function-arguments';
import type { QueryScope } from './query-scope';
import { jqlError } from './search-field';
import { instantOf, wallTime, type WallTime } from './zoned-time';

const UNIT_MS: Readonly<Record<string, number>> = {
  w: 7 * 86_400_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
};

const PERIOD = /^([+-]?)(\d+[wdhm](?:\s+\d+[wdhm])*)$/;
const MOMENT = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/;

function period(text: string): number | undefined {
  const match = PERIOD.exec(text.trim());
  if (match === null) return undefined;
  const parts = (match[2] ?? '').split(/\s+/);
  const length = parts.reduce((sum, part) => {
    return sum + Number(part.slice(0, -1)) * (UNIT_MS[part.slice(-1)] ?? 0);
  }, 0);
  return match[1] === '-' ? -length : length;
}

function moment(text: string, timeZone: string): number | undefined {
  const match = MOMENT.exec(text.trim());
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const longest = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= longest && hour < 24 && minute < 60;
  return valid ? instantOf({ year, month, day, hour, minute }, timeZone) : undefined;
}

/**
 * The instant (ms) that a word of a query means: a period from now, or a moment in the person's zone.
 * @param of what the sentence about a wrong word names: `field 'created'`
 */
export function instantOperand(text: string, of: string, scope: QueryScope): number {
  const length = period(text);
  if (length !== undefined) return scope.now + length;
  const instant = moment(text, scope.timeZone);
  if (instant !== undefined) return instant;
  throw jqlError(
    `Date value '${text}' for ${of} is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

const INCREMENT = /^([+-]?\d+)([yMwdhm]?)$/;

const UNITS = ['day', 'week', 'month', 'year'] as const;
type Unit = (typeof UNITS)[number];

const OWN_UNIT: Readonly<Record<Unit, string>> = { day: 'd', week: 'w', month: 'M', year: 'y' };

function shifted(wall: WallTime, amount: number, unit: string): WallTime {
  switch (unit) {
    case 'y':
      return { ...wall, year: wall.year + amount };
    case 'M':
      return { ...wall, month: wall.month + amount };
    case 'w':
      return { ...wall, day: wall.day + 7 * amount };
    case 'd':
      return { ...wall, day: wall.day + amount };
    case 'h':
      return { ...wall, hour: wall.hour + amount };
    default:
      return { ...wall, minute: wall.minute + amount };
  }
}

/** Weeks begin on Sunday for American locales, elsewhere on Monday. */
function startOf(wall: WallTime, unit: Unit, locale: string): WallTime {
  const midnight = { ...wall, hour: 0, minute: 0 };
  if (unit === 'day') return midnight;
  if (unit === 'month') return { ...midnight, day: 1 };
  if (unit === 'year') return { ...midnight, month: 1, day: 1 };
  const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay();
  const first = locale.endsWith('US') ? 0 : 1;
  return { ...midnight, day: wall.day - ((weekday - first + 7) % 7) };
}

/** The instant (ms) of a date function, `startOfDay(-1d)`; undefined for any other function. */
export function dateFunction(
  name: string,
  args: readonly string[],
  scope: QueryScope,
): number | undefined {
  const lower = name.toLowerCase();
  if (lower === 'now') {
    requireArguments(name, args, 0, 0);
    return scope.now;
  }
  const unit = UNITS.find((each) => lower === `startof${each}` || lower === `endof${each}`);
  if (unit === undefined) return undefined;
  const today = wallTime(scope.now, scope.timeZone);
  requireArguments(name, args, 0, 1);
  const increment = INCREMENT.exec(args[0] ?? '0');
  if (increment === null) {
    throw jqlError(
      `Duration for function '${name}' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.`,
    );
  }
  const steps = shifted(today, Number(increment[1]), increment[2] || OWN_UNIT[unit]);
  const normal = wallTime(instantOf(steps, scope.timeZone), scope.timeZone);
  const start = startOf(normal, unit, scope.locale);
  if (lower.startsWith('start')) return instantOf(start, scope.timeZone);
  return instantOf(shifted(start, 1, OWN_UNIT[unit]), scope.timeZone) - 1;
}

/** Whether a name is that of a function that gives a date. */
export function isDateFunction(name: string): boolean {
  return /^(now|(start|end)of(day|week|month|year))$/i.test(name);
}
