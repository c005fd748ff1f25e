const SECONDS: Readonly<Record<string, number>> = {
  m: 60,
  h: 3600,
  // Jira's default working day and week.
  d: 8 * 3600,
  w: 5 * 8 * 3600,
};

/** Seconds of a text such as `1d 2h 30m`; undefined where it says no time. */
export function parseTimeSpent(text: string): number | undefined {
  const words = text.trim().split(/\s+/);
  const parts = words.map((word) => /^(\d+(?:\.\d+)?)([mhdw])$/.exec(word));
  if (parts.some((part) => part === null)) return undefined;
  const sum = parts.reduce(
    (total, part) => total + Number(part?.[1]) * (SECONDS[part?.[2] ?? ''] ?? 0),
    0,
  );
  return sum > 0 ? Math.round(sum) : undefined;
}

/** Seconds as Jira writes them: `1d 2h 30m`, `0m` below a minute. */
export function formatTimeSpent(seconds: number): string {
  let rest = seconds;
  const parts = (['w', 'd', 'h', 'm'] as const).flatMap((unit) => {
    const size = SECONDS[unit] ?? 1;
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [`${count}${unit}`];
  });
  return parts.join(' ') || '0m';
}
