/** A wall clock reading in some zone. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12; other numbers carry over into the year. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const fresh = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, fresh);
  return fresh;
}

/** What the clock on the wall of a zone shows at an instant (ms). */
export function wallTime(instant: number, timeZone: string): WallTime {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

const asUtc = ({ year, month, day, hour, minute }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute);

/** The instant (ms) at which the clock of a zone shows a reading; days and months may overflow. */
export function instantOf(wall: WallTime, timeZone: string): number {
  const wanted = asUtc(wall);
  const shift = (instant: number) => asUtc(wallTime(instant, timeZone)) - instant;
  const guess = wanted - shift(wanted);
  return wanted - shift(guess);
}

/** The day of an instant in a zone, `2026-11-23`. */
export function dayOf(instant: number, timeZone: string): string {
  const { year, month, day } = wallTime(instant, timeZone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
