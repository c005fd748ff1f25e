/** A stretch of time in ms since the epoch, without its end. */
interface Range {
  readonly from: number;
  readonly to: number;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** Where the unit begins that holds an instant, `shift` units later; in UTC, weeks begin on Sunday. */
function startOf(unit: Unit, now: number, shift: number): number {
  const date = new Date(now);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  switch (unit) {
    case 'DAY':
      return Date.UTC(year, month, day + shift);
    case 'WEEK':
      return Date.UTC(year, month, day - date.getUTCDay() + 7 * shift);
    case 'MONTH':
      return Date.UTC(year, month + shift, 1);
    case 'QUARTER':
      return Date.UTC(year, month - (month % 3) + 3 * shift, 1);
    case 'YEAR':
      return Date.UTC(year + shift, 0, 1);
  }
}

const stretch = (unit: Unit, now: number, first: number, behind: number): Range => ({
  from: startOf(unit, now, first),
  to: startOf(unit, now, behind),
});

const SINGLE = /^(THIS|LAST|NEXT)_(WEEK|MONTH|QUARTER|YEAR)$/;
const COUNTED = /^(LAST|NEXT)_N_(DAY|WEEK|MONTH|QUARTER|YEAR)S:(\d+)$/;

/**
 * What a date literal means; undefined when it is none that is known. Rules:
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_dateformats.htm
 */
export function dateRange(literal: string, now: number): Range | undefined {
  const word = literal.toUpperCase();
  switch (word) {
    case 'YESTERDAY':
      return stretch('DAY', now, -1, 0);
    case 'TODAY':
      return stretch('DAY', now, 0, 1);
    case 'TOMORROW':
      return stretch('DAY', now, 1, 2);
    case 'LAST_90_DAYS':
      return stretch('DAY', now, -90, 1);
    case 'NEXT_90_DAYS':
      return stretch('DAY', now, 1, 91);
  }
  const [, which, unit] = SINGLE.exec(word) ?? [];
  if (which !== undefined && isUnit(unit)) {
    const shift = which === 'THIS' ? 0 : which === 'LAST' ? -1 : 1;
    return stretch(unit, now, shift, shift + 1);
  }
  const [, side, each, number] = COUNTED.exec(word) ?? [];
  if (side === undefined || !isUnit(each)) return undefined;
  const count = Number(number);
  if (side === 'NEXT') return stretch(each, now, 1, count + 1);
  // The last n days end with today, the last n weeks and longer units before the current one.
  return stretch(each, now, -count, each === 'DAY' ? 1 : 0);
}

function isUnit(text: string | undefined): text is Unit {
  return ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'].includes(text ?? '');
}
