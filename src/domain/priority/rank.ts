import { byRank } from '../triage/rank-order';
import type { Estimate, PartName } from './estimate';

/** A request with what its rank depends on. */
export type RankedRequest = {
  readonly issueId: string;
  readonly issueKey: string;
  /** ISO instant */
  readonly created: string;
  /** ISO date */
  readonly neededBy?: string;
  readonly score: {
    readonly total: number;
    /** Points of each part before rounding. */
    readonly parts: Readonly<Record<PartName, Estimate>>;
    readonly multiplier: { readonly factor: number };
    readonly waiting: number;
  };
};

/** Places among all the requests, 1 being the top: by the rules, and the best and worst under other weights. */
export type RankRange = { readonly place: number; readonly best: number; readonly worst: number };

/** @see the method: weights are a judgement, so a rank that a fifth more or less of them moves is none. */
const draws = 500;
const spread = 0.2;

const partNames: readonly PartName[] = ['deal', 'urgency', 'reuse', 'goals', 'risk'];

/**
 * The ranks that a request takes when each weight is up to a fifth smaller or larger, all of them again 100
 * together, in 500 draws; ties are broken as always. The same requests give the same range.
 * @param weights the most points that each part gives under the rules
 * @returns nothing when the request is not among them
 */
export function rankRange(
  issueId: string,
  requests: readonly RankedRequest[],
  weights: Readonly<Record<PartName, number>>,
): RankRange | undefined {
  const inOrder = requests.toSorted((a, b) => byRank(rankKey(a), rankKey(b)));
  const place = inOrder.findIndex((request) => request.issueId === issueId) + 1;
  if (place === 0) return undefined;
  const totalsOf = totalsUnder(requests);
  const target = requests.findIndex((request) => request.issueId === issueId);
  const winsTies = Uint8Array.from(requests, (request) =>
    isAhead(request, requests[target]) ? 1 : 0,
  );
  let [best, worst] = [place, place];
  for (const factors of drawnFactors(weights)) {
    const totals = totalsOf(factors);
    const own = totals[target] ?? 0;
    let ahead = 0;
    for (let other = 0; other < totals.length; other += 1) {
      const total = totals[other] ?? 0;
      if (total > own || (total === own && winsTies[other] === 1)) ahead += 1;
    }
    best = Math.min(best, ahead + 1);
    worst = Math.max(worst, ahead + 1);
  }
  return { place, best, worst };
}

const rankKey = ({ score: { total }, ...rest }: RankedRequest) => ({ ...rest, total });

/** Whether a request stands above another one of the same total. */
function isAhead(request: RankedRequest, other: RankedRequest | undefined): boolean {
  return other !== undefined && byRank({ ...request, total: 0 }, { ...other, total: 0 }) < 0;
}

/** Computes all totals as `score` does, with the points of each part multiplied. */
function totalsUnder(requests: readonly RankedRequest[]) {
  const points = partNames.map((part) =>
    Float64Array.from(requests, ({ score }) => score.parts[part].min),
  );
  const factors = Float64Array.from(requests, ({ score }) =>
    Math.round(score.multiplier.factor * 100),
  );
  const waiting = Float64Array.from(requests, ({ score }) => score.waiting);
  const totals = new Float64Array(requests.length);
  const [deal = totals, urgency = totals, reuse = totals, goals = totals, risk = totals] = points;
  return ([d = 1, u = 1, r = 1, g = 1, k = 1]: readonly number[]): Float64Array => {
    for (let index = 0; index < totals.length; index += 1) {
      const sum =
        (deal[index] ?? 0) * d +
        (urgency[index] ?? 0) * u +
        (reuse[index] ?? 0) * r +
        (goals[index] ?? 0) * g +
        (risk[index] ?? 0) * k;
      // In millionths first, so that a half is a half whatever the order of the sum.
      const value = Math.round(Math.round(sum * 1_000_000) / 1_000_000);
      totals[index] = Math.round((value * (factors[index] ?? 0)) / 100) + (waiting[index] ?? 0);
    }
    return totals;
  };
}

/** By what the points of each part are multiplied, in the order of the parts. */
function drawnFactors(weights: Readonly<Record<PartName, number>>): readonly (readonly number[])[] {
  const random = seeded(1);
  const whole = sumOf(partNames.map((part) => weights[part]));
  return Array.from({ length: draws }, () => {
    const drawn = partNames.map(() => 1 - spread + 2 * spread * random());
    const sum = sumOf(partNames.map((part, index) => weights[part] * (drawn[index] ?? 1)));
    return drawn.map((factor) => (sum === 0 ? 1 : (factor * whole) / sum));
  });
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

/** Numbers from 0 to 1 that are the same for the same seed. @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (Mulberry32) */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A range this wide, in ranks, says that the rank is a matter of opinion. */
const fragileRanks = 5;

/**
 * Whether a rank may not be relied on where it matters: its range is wide and holds the place where the days of
 * the teams end.
 * @param line how many requests there are days for
 */
export function isFragile({ best, worst }: RankRange, line: number): boolean {
  return worst - best > fragileRanks && best <= line + 1 && worst >= line;
}
