/** From an instant on, in milliseconds since 1970, a zone's clocks are this many minutes ahead of UTC. */
export type ZoneOffset = { readonly from: number; readonly minutes: number };

const millisecondsPerMinute = 60_000;
/** No zone changes twice within a week. */
const millisecondsPerWeek = 604_800_000;

/**
 * How far a time zone's clocks are ahead of UTC, year after year: the offset at the start of the first year,
 * and every change until the last year is over. For places that know instants and UTC, and no other zone.
 * @param timeZone IANA name, `Europe/Berlin`; throws for a name that the platform does not know
 */
export function zoneOffsets(
  timeZone: string,
  firstYear: number,
  years: number,
): readonly ZoneOffset[] {
  const offsetAt = offsetReader(timeZone);
  const start = Date.UTC(firstYear, 0, 1);
  const end = Date.UTC(firstYear + years, 0, 1);
  const found: ZoneOffset[] = [{ from: start, minutes: offsetAt(start) }];
  let minutes = offsetAt(start);
  for (let week = start; week < end; week += millisecondsPerWeek) {
    const next = offsetAt(week + millisecondsPerWeek);
    if (next === minutes) continue;
    found.push({ from: changeBetween(week, week + millisecondsPerWeek, offsetAt), minutes: next });
    minutes = next;
  }
  return found;
}

/** The first whole minute of the later offset, by halving. */
function changeBetween(from: number, to: number, offsetAt: (instant: number) => number): number {
  const before = offsetAt(from);
  let low = from;
  let high = to;
  while (high - low > millisecondsPerMinute) {
    const minutes = Math.floor((high - low) / 2 / millisecondsPerMinute);
    const middle = low + minutes * millisecondsPerMinute;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** Offsets are asked by the wall clock, because runtimes differ in how they write them. */
function offsetReader(timeZone: string): (instant: number) => number {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (instant) => {
    const parts = clock.formatToParts(instant);
    const part = (type: Intl.DateTimeFormatPartTypes) =>
      Number(parts.find((candidate) => candidate.type === type)?.value);
    const wall = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
    );
    return (wall - instant) / millisecondsPerMinute;
  };
}
