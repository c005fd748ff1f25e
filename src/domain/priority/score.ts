import { dateIn, fullDaysBetween, type WorkCalendar } from '../calendar';
import type { Effort } from '../request-fields';
import { dealValue } from './deal-value';
import type { Estimate, Part } from './estimate';
import { byLargestRemainder } from './largest-remainder';
import type { Deal } from './opportunity';
import type { PriorityRules } from './rules';
import { goalFit, liveRisk, reuse, type ReplacedAsset } from './strategic-fit';
import { urgency } from './urgency';

/** All that a score depends on beside the rules. The same inputs and rules give the same score, byte for byte. */
export type ScoreInputs = {
  /** ISO instant of the computation. */
  readonly now: string;
  /** ISO instant of the submission. */
  readonly submitted: string;
  readonly calendar: WorkCalendar;
  /** Business days that such an asset usually takes (P50); an interval while its type is not known. */
  readonly usual: Estimate;
  /** ISO date */
  readonly neededBy?: string;
  readonly deadlineEvidence?: string;
  readonly reuse?: string;
  readonly goals: readonly string[];
  readonly effort?: Effort;
  readonly deal: Deal;
  readonly replaces?: ReplacedAsset;
};

/** A part with its points. `exact` is not rounded; `most` is what the missing inputs allow. */
export type ScoredPart = Omit<Part, 'share'> & {
  readonly points: number;
  readonly exact: Estimate;
};

export type Score = {
  /** `value * multiplier.factor + waiting`, rounded. */
  readonly total: number;
  /** Sum of the points of the parts, 0 to 100. */
  readonly value: number;
  readonly parts: readonly ScoredPart[];
  readonly multiplier: { readonly effort: Effort | null; readonly factor: number };
  readonly waiting: number;
  /** Lowest and highest total that the missing inputs allow. */
  readonly interval: Estimate;
  /** Before rounding to whole points: what the rules give, and what a pocket calculator gives. */
  readonly exact: { readonly value: number; readonly total: number };
  readonly rulesVersion: number;
};

/** Points are computed in millionths, so that sums do not depend on the order of additions. */
const millionths = (points: number) => Math.round(points * 1_000_000);

/** Computes the priority of a request from its inputs. Missing inputs count their minimum. */
export function score(inputs: ScoreInputs, rules: PriorityRules): Score {
  const parts = partsOf(inputs, rules);
  const counted = parts.map((part) => millionths(part.of * part.share.min));
  const value = wholePoints(counted);
  const most = wholePoints(parts.map((part) => millionths(part.of * part.share.max)));
  const waiting = waitingPoints(inputs, rules);
  const factors = factorsOf(inputs.effort, rules);
  const total = (points: number, factor: number) =>
    Math.round((points * Math.round(factor * 100)) / 100) + waiting;
  const exactValue = sum(counted) / 1_000_000;
  return {
    total: total(value, factors.min),
    value,
    parts: withPoints(parts, counted, value),
    multiplier: { effort: inputs.effort ?? null, factor: factors.min },
    waiting,
    interval: { min: total(value, factors.min), max: total(most, factors.max) },
    exact: { value: exactValue, total: millionths(exactValue * factors.min + waiting) / 1_000_000 },
    rulesVersion: rules.version,
  };
}

function partsOf(inputs: ScoreInputs, rules: PriorityRules): readonly Part[] {
  const today = dateIn(inputs.now, inputs.calendar.timeZone);
  return [
    dealValue(inputs.deal, rules, { now: inputs.now, today }),
    urgency(inputs, rules),
    reuse(inputs.reuse, rules),
    goalFit(inputs.goals, rules),
    liveRisk(inputs.replaces, today, rules),
  ];
}

/** Factors that the size can still turn out to have. */
function factorsOf(effort: Effort | undefined, { efforts }: PriorityRules): Estimate {
  const rules = effort === undefined ? Object.values(efforts) : [efforts[effort]];
  const factors = rules.map(({ factor }) => factor);
  return { min: Math.min(...factors), max: Math.max(...factors) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((whole, part) => whole + part, 0);

const wholePoints = (parts: readonly number[]) => Math.round(sum(parts) / 1_000_000);

function withPoints(
  parts: readonly Part[],
  counted: readonly number[],
  value: number,
): readonly ScoredPart[] {
  const points = byLargestRemainder(
    counted.map((part) => part / 1_000_000),
    value,
  );
  return parts.map(({ share, ...part }, index) => ({
    ...part,
    points: points[index] ?? 0,
    exact: {
      min: millionths(part.of * share.min) / 1_000_000,
      max: millionths(part.of * share.max) / 1_000_000,
    },
  }));
}

/** Points for every full week since the submission after the free ones, without a limit: nothing starves. */
function waitingPoints({ submitted, now }: ScoreInputs, { waiting }: PriorityRules): number {
  const weeks = Math.floor(fullDaysBetween(submitted, now) / 7);
  return waiting.pointsPerWeek * Math.max(0, weeks - waiting.freeWeeks);
}
