type Holiday = { readonly date: string; readonly name: string };

/** Ms of Easter Sunday, 0:00 UTC, by Butcher's rule for the Gregorian calendar. */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = century - Math.floor(century / 4);
  const moon = Math.floor((8 * century + 13) / 25);
  const epact = (skipped - moon + 19 * golden + 15) % 30;
  const late = Math.floor(epact / 28);
  const shift = Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11);
  const full = epact - late * (1 - late * shift);
  const weekday = (year + Math.floor(year / 4) + full + 2 - skipped) % 7;
  const march = 28 + full - weekday;
  return Date.UTC(year, 2, march);
}

const dayMs = 86_400_000;
const isoDate = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Public holidays of a year that all German states have. */
export function germanHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const moving = (days: number, name: string): Holiday => ({
    date: isoDate(easter + days * dayMs),
    name,
  });
  return [
    { date: `${year}-01-01`, name: "New Year's Day" },
    moving(-2, 'Good Friday'),
    moving(1, 'Easter Monday'),
    { date: `${year}-05-01`, name: 'Labour Day' },
    moving(39, 'Ascension Day'),
    moving(50, 'Whit Monday'),
    { date: `${year}-10-03`, name: 'German Unity Day' },
    { date: `${year}-12-25`, name: 'Christmas Day' },
    { date: `${year}-12-26`, name: 'Second Day of Christmas' },
  ];
}
