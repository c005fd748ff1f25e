/** One line of the bench: what was measured, beside what it is compared with. */
export interface Figure {
  readonly name: string;
  /** Median, in ms. */
  readonly median: number;
  /** 95th percentile, in ms. */
  readonly p95: number;
  /** Calls of the app to the platform, per run: the cost on a real site. */
  readonly platformCalls?: number;
  readonly baseline: { readonly name: string; readonly median: number };
}

export interface Timing {
  readonly median: number;
  readonly p95: number;
}

/** Runs work one after the other, a few times first without counting. */
export async function time(runs: number, work: () => Promise<unknown>): Promise<Timing> {
  for (let warmUp = 0; warmUp < 3; warmUp += 1) await work();
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    samples.push(performance.now() - start);
  }
  samples.sort((a, b) => a - b);
  return { median: quantile(samples, 0.5), p95: quantile(samples, 0.95) };
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const ms = (value: number): string => value.toFixed(1);

/** A table of figures as text, the ratio to the baseline included. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, median, p95, platformCalls, baseline }) => [
    name,
    ms(median),
    ms(p95),
    platformCalls === undefined ? '' : String(platformCalls),
    `${baseline.name}: ${ms(baseline.median)}`,
    baseline.median === 0 ? '' : `x${(median / baseline.median).toFixed(2)}`,
  ]);
  const table = [
    ['figure', 'median ms', 'p95 ms', 'platform calls', 'baseline (median ms)', 'ratio'],
    ...rows,
  ];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
