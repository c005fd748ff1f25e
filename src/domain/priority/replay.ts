import type { WorkCalendar } from '../calendar';
import { byRank } from '../triage/rank-order';
import { score } from './score';
import type { PriorityRules } from './rules';
import type { ScoreSnapshot } from './snapshot';

/** Where a request stands: its place among all, from 1, and its points. */
export type Standing = { readonly rank: number; readonly total: number };

/** A request under the rules in force and under others. */
export type Mover = {
  readonly issueId: string;
  readonly issueKey: string;
  readonly title: string;
  readonly before: Standing;
  readonly after: Standing;
};

/** What other rules would change. */
export type Replay = {
  /** How many requests were scored both ways. */
  readonly requests: number;
  /** How many of them stand higher, and how many lower. */
  readonly up: number;
  readonly down: number;
  /** How many change their points, whether they change their place or not. */
  readonly changed: number;
  /** Those whose place or points change: the farthest moved first, then by the change of points, then by key. */
  readonly movers: readonly Mover[];
};

/**
 * Scores requests by the rules in force and by others, from the inputs that are kept of each and at one instant,
 * so that nothing but the rules makes a difference. Requests without a score are left out.
 * @param at ISO instant
 */
export function replay(
  snapshots: readonly ScoreSnapshot[],
  rules: { readonly before: PriorityRules; readonly after: PriorityRules },
  calendar: WorkCalendar,
  at: string,
): Replay {
  const before = standings(snapshots, rules.before, calendar, at);
  const after = standings(snapshots, rules.after, calendar, at);
  const both = snapshots.flatMap(({ issueId, issueKey, row: { title } }) => {
    const [was, is] = [before.get(issueId), after.get(issueId)];
    if (was === undefined || is === undefined) return [];
    return [{ issueId, issueKey, title, before: was, after: is }];
  });
  return {
    requests: both.length,
    up: both.filter((each) => risen(each) > 0).length,
    down: both.filter((each) => risen(each) < 0).length,
    changed: both.filter((each) => gained(each) !== 0).length,
    movers: both.filter((each) => risen(each) !== 0 || gained(each) !== 0).toSorted(farthestFirst),
  };
}

/** Places by which a request stands higher; negative when it stands lower. */
export function risen({ before, after }: Mover): number {
  return before.rank - after.rank;
}

/** Points that a request gains; negative when it loses some. */
export function gained({ before, after }: Mover): number {
  return after.total - before.total;
}

function farthestFirst(one: Mover, other: Mover): number {
  return (
    Math.abs(risen(other)) - Math.abs(risen(one)) ||
    Math.abs(gained(other)) - Math.abs(gained(one)) ||
    inOrder(one.issueKey, other.issueKey)
  );
}

/** The smaller number first: `SAR-9` before `SAR-10`. */
function inOrder(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}

function standings(
  snapshots: readonly ScoreSnapshot[],
  rules: PriorityRules,
  calendar: WorkCalendar,
  at: string,
): ReadonlyMap<string, Standing> {
  const scored = snapshots.flatMap(({ issueId, issueKey, row, score: kept }) => {
    if (kept === undefined) return [];
    const { total } = score({ ...kept.inputs, calendar, now: at }, rules);
    return [{ issueId, issueKey, total, neededBy: row.neededBy, created: row.created }];
  });
  return new Map(
    scored
      .toSorted(byRank)
      .map(({ issueId, total }, index) => [issueId, { rank: index + 1, total }]),
  );
}
