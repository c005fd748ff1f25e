const DURATION =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * The instant that lies an ISO 8601 duration (`P1D`, `PT30M`, `P1M`) after another, both in ms since
 * the epoch. Years and months are counted on the UTC calendar. `undefined` when it is not a duration.
 */
export function addDuration(instant: number, duration: string): number | undefined {
  const found = DURATION.exec(duration);
  if (found === null) return undefined;
  // A part that is not there is undefined, whatever the type of a match says.
  const parts = found.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  const date = new Date(instant);
  date.setUTCFullYear(date.getUTCFullYear() + years, date.getUTCMonth() + months);
  const allHours = (weeks * 7 + days) * 24 + hours;
  return date.getTime() + Math.round((allHours * 3600 + minutes * 60 + seconds) * 1000);
}
