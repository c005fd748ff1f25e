import type { PartName } from './estimate';
import type { KeptScore } from './kept-score';

/** One change of a score, told without any figure of a deal. */
export type ScoreChange = {
  /** ISO instant */
  readonly at: string;
  readonly total: number;
  readonly rulesVersion: number;
  /** Points before and after of the parts that changed. */
  readonly parts: readonly {
    readonly part: PartName;
    readonly from: number;
    readonly to: number;
  }[];
  /** What else changed, in words: "effort M to L". */
  readonly because: readonly string[];
};

/** As many changes of one score are kept. */
const mostKept = 12;

const partNames: readonly PartName[] = ['deal', 'urgency', 'reuse', 'goals', 'risk'];

/** A history with the change from one score to the next; the same history when the total is the same. */
export function historyWith(
  history: readonly ScoreChange[],
  before: KeptScore | undefined,
  after: KeptScore,
  at: string,
): readonly ScoreChange[] {
  if (before !== undefined && before.total === after.total) return history;
  return [...history, changeBetween(before, after, at)].slice(-mostKept);
}

function changeBetween(before: KeptScore | undefined, after: KeptScore, at: string): ScoreChange {
  const parts = partNames
    .map((part) => ({
      part,
      from: rounded(before?.parts[part].min ?? 0),
      to: rounded(after.parts[part].min),
    }))
    .filter(({ from, to }) => from !== to);
  const { total, rulesVersion } = after;
  return { at, total, rulesVersion, parts, because: causes(before, after) };
}

const rounded = (points: number) => Math.round(points * 10) / 10;

function causes(before: KeptScore | undefined, after: KeptScore): readonly string[] {
  if (before === undefined) return ['first score'];
  const size = (kept: KeptScore) => kept.multiplier.effort ?? 'not set';
  return [
    ...(before.rulesVersion === after.rulesVersion
      ? []
      : [`rules version ${before.rulesVersion} to ${after.rulesVersion}`]),
    ...(size(before) === size(after) ? [] : [`effort ${size(before)} to ${size(after)}`]),
    ...(before.waiting === after.waiting
      ? []
      : [`waiting +${before.waiting} to +${after.waiting}`]),
  ];
}
