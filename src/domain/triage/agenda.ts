import { businessDaysBetween, dateIn, fullDaysBetween, type WorkCalendar } from '../calendar';
import type { ScoreChange } from '../priority/score-change';
import type { ScoreSnapshot } from '../priority/snapshot';
import { shortened } from '../shortened';
import { openStatuses } from '../triage';
import { applyOverrides } from './override';
import { byRank } from './rank-order';
import type { TriageCycle } from './triage-cycle';

/** Why a request is on the agenda, in the order in which the meeting goes through them. */
export const agendaTopics = ['new', 'moved', 'at-risk', 'waiting'] as const;

export type AgendaTopic = (typeof agendaTopics)[number];

/** A request on the agenda of a meeting, as it stood when the meeting began. */
export type AgendaItem = {
  readonly issueId: string;
  readonly issueKey: string;
  readonly title: string;
  /** At least one; the first says where it stands on the agenda. */
  readonly topics: readonly AgendaTopic[];
  /** Place among all open requests, 1 being the top. */
  readonly place: number;
  /** Points; absent while the request has no score. */
  readonly total?: number;
  /** Points when the last meeting began, where they moved far since. */
  readonly was?: number;
  /** Business days left beyond those that such an asset usually takes. */
  readonly slack?: number;
  /** Full weeks since the submission. */
  readonly weeks: number;
  /** Meetings that have left it undecided. */
  readonly reviews: number;
  /** Whether the meeting decides it; a request in the making is only talked about. */
  readonly isToDecide: boolean;
};

export type Agenda = {
  readonly items: readonly AgendaItem[];
  /** Requests that belong on the agenda and found no place on it. */
  readonly left: number;
};

/** When a desk looks at its requests. */
export type MeetingDay = { readonly now: string; readonly calendar: WorkCalendar };

/** A score that moved by so many points since the last meeting is looked at again. */
const farMove = 10;

/** From so many full weeks on a request has waited too long. */
const longWeeks = 3;

/** A request that this many meetings have left undecided has waited too long. */
const manyReviews = 2;

/** So many meetings may leave a request undecided; the next one decides. */
export const undecidedMeetings = 3;

/** Nobody goes through more in one meeting, and Jira tells of as many in one call. */
const longestAgenda = 100;

/** Whether the meeting must not end without a decision on a request: it is its fourth review. */
export function mustBeDecided({ isToDecide, reviews }: AgendaItem): boolean {
  return isToDecide && reviews >= undecidedMeetings;
}

/**
 * The agenda of the next meeting: requests that are new or came back, whose score moved by 10 points or more,
 * whose date cannot be kept, and that wait too long. In the order of the topics, by rank within each; every
 * request once, those that must be decided in any case.
 */
export function agendaOf(
  snapshots: readonly ScoreSnapshot[],
  cycle: TriageCycle,
  day: MeetingDay,
): Agenda {
  const open = snapshots.filter(({ row }) => openStatuses.some((status) => status === row.status));
  const placed = applyOverrides(inScoreOrder(open), cycle.overrides, cycle.held);
  const all = placed
    .map(({ request, place }) => itemOf(request, place, cycle, day))
    .filter(({ topics }) => topics.length > 0);
  const ordered = agendaTopics.flatMap((topic) => all.filter(({ topics }) => topics[0] === topic));
  const forced = ordered.filter(mustBeDecided).slice(0, longestAgenda);
  const room = longestAgenda - forced.length;
  const others = ordered.filter((item) => !forced.includes(item)).slice(0, room);
  const items = ordered.filter((item) => forced.includes(item) || others.includes(item));
  return { items, left: ordered.length - items.length };
}

/** Requests in the order of their scores, as the board ranks them. */
export function inScoreOrder(snapshots: readonly ScoreSnapshot[]): readonly ScoreSnapshot[] {
  const keyOf = ({ issueKey, row, score }: ScoreSnapshot) => ({
    issueKey,
    total: score?.total,
    neededBy: row.neededBy,
    created: row.created,
  });
  return [...snapshots].sort((a, b) => byRank(keyOf(a), keyOf(b)));
}

function itemOf(
  snapshot: ScoreSnapshot,
  place: number,
  cycle: TriageCycle,
  day: MeetingDay,
): AgendaItem {
  const { issueId, issueKey, row, score } = snapshot;
  const isToDecide = row.status === 'Submitted';
  const reviews = isToDecide ? (cycle.reviews[issueId] ?? 0) : 0;
  const weeks = Math.floor(fullDaysBetween(row.created, day.now) / 7);
  const was = movedFrom(snapshot, cycle.lastMeetingAt);
  const slack = slackOf(snapshot, day);
  const applies: Readonly<Record<AgendaTopic, boolean>> = {
    new: isToDecide && reviews === 0,
    moved: isToDecide && was !== undefined,
    'at-risk': row.status !== 'Approved' && slack !== undefined && slack <= 0,
    waiting: isToDecide && (weeks >= longWeeks || reviews >= manyReviews),
  };
  return {
    issueId,
    issueKey,
    title: shortened(row.title, 120),
    topics: agendaTopics.filter((topic) => applies[topic]),
    place,
    weeks,
    reviews,
    isToDecide,
    ...(score === undefined ? {} : { total: score.total }),
    ...(was === undefined ? {} : { was }),
    ...(slack === undefined ? {} : { slack }),
  };
}

/** The total when the last meeting began, if the score is far from it now. */
function movedFrom(
  { score, history }: ScoreSnapshot,
  lastMeetingAt: string | undefined,
): number | undefined {
  if (score === undefined || lastMeetingAt === undefined) return undefined;
  const then = totalAt(history, lastMeetingAt);
  return then !== undefined && Math.abs(score.total - then) >= farMove ? then : undefined;
}

/** The total that held at an instant; nothing when there was no score, or the history does not reach back. */
function totalAt(history: readonly ScoreChange[], instant: string): number | undefined {
  return history.findLast(({ at }) => at <= instant)?.total;
}

/** By the date that was asked for: the close date of a deal is not for everybody. */
function slackOf({ row, score }: ScoreSnapshot, { now, calendar }: MeetingDay): number | undefined {
  if (score === undefined || row.neededBy === undefined) return undefined;
  const today = dateIn(now, calendar.timeZone);
  return businessDaysBetween(today, row.neededBy, calendar) - score.inputs.usual.max;
}
