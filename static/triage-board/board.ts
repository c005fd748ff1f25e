import type { BoardRow } from '../../src/contract/board-row';
import type { CallValue } from '../../src/contract/calls';
import type { WorkCalendar } from '../../src/domain/calendar';
import { counted, listOf } from '../../src/domain/sentence';
import { applyOverrides, type Placed } from '../../src/domain/triage/override';
import { byRank } from '../../src/domain/triage/rank-order';

/** The open requests and what is needed to show and decide them. */
export type Board = CallValue<'getTriageBoard'>;

/** A request with its place, the place by its score alone, and the override that moved it. */
export type RankedRow = Placed<BoardRow>;

/** The desk's day, from which "in 3 business days" counts. */
export type BoardDay = { readonly today: string; readonly calendar: WorkCalendar };

const rankKey = ({ issueKey, score, neededBy, created }: BoardRow) => ({
  issueKey,
  total: score?.total,
  neededBy,
  created,
});

/** The requests in the order of the review: by score, with the overrides that hold. */
export function rankedRows({
  rows,
  overrides,
}: Pick<Board, 'rows' | 'overrides'>): readonly RankedRow[] {
  const byScore = [...rows].sort((a, b) => byRank(rankKey(a), rankKey(b)));
  const holding = overrides.map(({ meetingsLeft, ...override }) => ({
    ...override,
    lastMeeting: meetingsLeft,
  }));
  return applyOverrides(byScore, holding, 0);
}

export type BoardPerson = NonNullable<BoardRow['assignee']>;

/** A request as dialogs name it; many are named by their number. */
export type NamedRequest = { readonly key: string; readonly title: string };

/** How a dialog names what it is about. */
export function namedRequest(rows: readonly BoardRow[]): NamedRequest {
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0) return { key: only.issueKey, title: only.title };
  const title = listOf(rows.map(({ issueKey }) => issueKey));
  return { key: counted(rows.length, 'request'), title };
}
