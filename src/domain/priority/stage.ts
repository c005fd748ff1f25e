/** Historical win rate of a stage, 0 to 1. A deal in a closed stage is not open any more and counts nothing. */
export type StageRule = {
  readonly stage: string;
  readonly winRate: number;
  readonly closed?: boolean;
  /** HubSpot's pipeline; stages without one hold for every pipeline. */
  readonly pipeline?: string;
};

export type StageReading =
  | { readonly kind: 'open'; readonly winRate: number }
  | { readonly kind: 'closed' }
  | { readonly kind: 'unknown' };

/** Reads a stage by a table; a row of the deal's own pipeline goes before one that holds for all. */
export function readStage(
  stage: string | undefined,
  table: readonly StageRule[],
  pipeline?: string,
): StageReading {
  const rows = table.filter((row) => row.stage === stage);
  const row =
    rows.find((each) => each.pipeline !== undefined && each.pipeline === pipeline) ??
    rows.find((each) => each.pipeline === undefined);
  if (row === undefined) return { kind: 'unknown' };
  return row.closed === true ? { kind: 'closed' } : { kind: 'open', winRate: row.winRate };
}

/** The best win rate of a stage in which a deal is still open; 1 when no stage is open. */
export function bestOpenWinRate(table: readonly StageRule[]): number {
  const rates = table.filter(({ closed }) => closed !== true).map(({ winRate }) => winRate);
  return rates.length === 0 ? 1 : Math.max(...rates);
}
