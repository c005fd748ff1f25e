import { utcDate, fullDaysBetween } from '../calendar';
import type { AssetType, Effort } from '../request-fields';
import { dealValue } from './deal-value';
import type { Part } from './estimate';
import { byLargestRemainder } from './largest-remainder';
import type { Deal } from './opportunity';
import { goalFit, liveRisk, reuse, type ReplacedAsset } from './strategic-fit';
import { urgency } from './urgency';

/** Version of every rule and table in this folder. A change of either raises it. */
const rulesVersion = 2;

/** All that a score depends on. The same inputs give the same score, byte for byte. */
export type ScoreInputs = {
  /** ISO instant of the computation. */
  readonly now: string;
  /** ISO instant of the submission. */
  readonly submitted: string;
  readonly assetType?: AssetType;
  /** ISO date */
  readonly neededBy?: string;
  readonly deadlineEvidence?: string;
  readonly reuse?: string;
  readonly goals: readonly string[];
  readonly effort?: Effort;
  readonly deal: Deal;
  readonly replaces?: ReplacedAsset;
};

export type ScoredPart = Omit<Part, 'share'> & { readonly points: number };

export type Score = {
  /** `value * multiplier.factor + waiting`, rounded. */
  readonly total: number;
  /** Sum of the points of the parts, 0 to 100. */
  readonly value: number;
  readonly parts: readonly ScoredPart[];
  readonly multiplier: { readonly effort: Effort | null; readonly factor: number };
  readonly waiting: number;
  /** Lowest and highest total that the missing inputs allow. */
  readonly interval: { readonly min: number; readonly max: number };
  readonly rulesVersion: number;
};

/** Tenths, so that the product with whole points is exact. Large assets are damped, not starved. */
const factorTenths: Readonly<Record<Effort, number>> = { S: 10, M: 9, L: 8, XL: 7 };
const pointsPerWeekWaiting = 2;

/** Points are computed in millionths, so that sums do not depend on the order of additions. */
const millionths = (points: number) => Math.round(points * 1_000_000);

/** Computes the priority of a request from its inputs. Missing inputs count their minimum. */
export function score(inputs: ScoreInputs): Score {
  const parts = partsOf(inputs);
  const counted = parts.map((part) => millionths(part.of * part.share.min));
  const value = wholePoints(counted);
  const most = wholePoints(parts.map((part) => millionths(part.of * part.share.max)));
  const waiting = waitingPoints(inputs);
  const tenths = inputs.effort === undefined ? undefined : factorTenths[inputs.effort];
  const total = (points: number, factor: number) => Math.round((points * factor) / 10) + waiting;
  return {
    total: total(value, tenths ?? factorTenths.S),
    value,
    parts: withPoints(parts, counted, value),
    multiplier: { effort: inputs.effort ?? null, factor: (tenths ?? factorTenths.S) / 10 },
    waiting,
    interval: {
      min: total(value, tenths ?? factorTenths.XL),
      max: total(most, tenths ?? factorTenths.S),
    },
    rulesVersion,
  };
}

function partsOf(inputs: ScoreInputs): readonly Part[] {
  return [
    dealValue(inputs.deal, inputs.now),
    urgency(inputs),
    reuse(inputs.reuse),
    goalFit(inputs.goals),
    liveRisk(inputs.replaces, utcDate(inputs.now)),
  ];
}

function wholePoints(parts: readonly number[]): number {
  return Math.round(parts.reduce((sum, part) => sum + part, 0) / 1_000_000);
}

function withPoints(
  parts: readonly Part[],
  counted: readonly number[],
  value: number,
): readonly ScoredPart[] {
  const points = byLargestRemainder(
    counted.map((part) => part / 1_000_000),
    value,
  );
  return parts.map(({ share: _, ...part }, index) => ({ ...part, points: points[index] ?? 0 }));
}

/** Two points for every full week since the submission after the first, without a limit: nothing starves. */
function waitingPoints({ submitted, now }: ScoreInputs): number {
  const weeks = Math.floor(fullDaysBetween(submitted, now) / 7);
  return pointsPerWeekWaiting * Math.max(0, weeks - 1);
}
