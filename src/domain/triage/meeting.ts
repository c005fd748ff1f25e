import type { Person } from '../asset-request';
import type { TriageDecision } from '../triage';
import { mustBeDecided, type Agenda, type AgendaItem } from './agenda';
import type { RankOverride } from './override';
import type { TeamLoad } from './team-load';
import { overridesInForce, type TriageCycle } from './triage-cycle';

/** A decision as the minutes tell it. */
export type MeetingDecision = {
  readonly issueId: string;
  readonly issueKey: string;
  readonly title: string;
  readonly decision: TriageDecision;
  /** The first sentences of what the requester was told. */
  readonly reason?: string;
  readonly by: Person;
  /** ISO instant */
  readonly at: string;
};

/** What became of a meeting; made when it is closed and never changed. */
export type MeetingEnd = {
  readonly by: Person;
  /** ISO instant */
  readonly at: string;
  /** Ids of the requests that were left undecided. */
  readonly undecided: readonly string[];
  /** Requests that were decided elsewhere meanwhile, with the status they had then. */
  readonly elsewhere: readonly { readonly issueId: string; readonly status: string }[];
  readonly overrides: readonly RankOverride[];
  readonly loads: readonly TeamLoad[];
};

/** A page of the minutes in Confluence. `path` is on the site. */
export type MinutesPage = { readonly id: string; readonly path: string };

/** A weekly review: what was to be decided, and what was decided. */
export type TriageMeeting = {
  /** 1 for the first meeting of the desk. */
  readonly number: number;
  /** Counts the changes. */
  readonly revision: number;
  readonly startedBy: Person;
  /** ISO instant */
  readonly startedAt: string;
  readonly agenda: Agenda;
  /** In the order in which they were taken. */
  readonly decisions: readonly MeetingDecision[];
  /** Absent while the meeting is open. */
  readonly end?: MeetingEnd;
  /** Absent until the minutes are a page. */
  readonly page?: MinutesPage;
};

/** A change that storage makes as a whole. */
export type MeetingChange = { readonly cycle: TriageCycle; readonly meeting: TriageMeeting };

/** Opens the next meeting. */
export function startedMeeting(
  cycle: TriageCycle,
  agenda: Agenda,
  start: { readonly by: Person; readonly at: string },
): MeetingChange {
  const number = cycle.held + 1;
  const meeting = { startedBy: start.by, startedAt: start.at, agenda, decisions: [] };
  return {
    cycle: { ...cycle, revision: cycle.revision + 1, open: number },
    meeting: { number, revision: 1, ...meeting },
  };
}

/** The meeting with a decision taken in it; the same meeting when it knows the decision. */
export function withDecision(meeting: TriageMeeting, decision: MeetingDecision): TriageMeeting {
  const isKnown = meeting.decisions.some(
    ({ issueId, at }) => issueId === decision.issueId && at === decision.at,
  );
  if (isKnown) return meeting;
  const decisions = [...meeting.decisions, decision];
  return { ...meeting, revision: meeting.revision + 1, decisions };
}

/** The workflow status of a request now; nothing for one that is not known any more. */
export type StatusOf = (issueId: string) => string | undefined;

/** What a meeting has made of a request so far. */
export type ItemOutcome =
  | { readonly kind: 'decided'; readonly decision: MeetingDecision }
  /** Somebody decided outside of the meeting. */
  | { readonly kind: 'elsewhere'; readonly status: string }
  | { readonly kind: 'undecided' }
  /** It is in the making, and was talked about. */
  | { readonly kind: 'noted' };

/** What a meeting has made of a request; its last decision counts. */
export function outcomeOf(
  { decisions }: Pick<TriageMeeting, 'decisions'>,
  { issueId, isToDecide }: AgendaItem,
  statusOf: StatusOf,
): ItemOutcome {
  const decision = decisions.findLast((each) => each.issueId === issueId);
  if (decision !== undefined) return { kind: 'decided', decision };
  if (!isToDecide) return { kind: 'noted' };
  const status = statusOf(issueId);
  if (status === 'Submitted') return { kind: 'undecided' };
  return { kind: 'elsewhere', status: status ?? 'Closed' };
}

/** The requests that must be decided before the meeting can be closed. */
export function withoutDueDecision(
  meeting: TriageMeeting,
  statusOf: StatusOf,
): readonly AgendaItem[] {
  return meeting.agenda.items
    .filter(mustBeDecided)
    .filter((item) => outcomeOf(meeting, item, statusOf).kind === 'undecided');
}

/**
 * Closes a meeting. What it leaves undecided has one review more; what is not waiting for a decision any more
 * begins anew when it comes back.
 */
export function closedMeeting(
  { cycle, meeting }: MeetingChange,
  statusOf: StatusOf,
  end: Pick<MeetingEnd, 'by' | 'at' | 'loads'>,
): MeetingChange {
  const outcomes = meeting.agenda.items.map(
    (item) => [item.issueId, outcomeOf(meeting, item, statusOf)] as const,
  );
  const undecided = outcomes.flatMap(([id, { kind }]) => (kind === 'undecided' ? [id] : []));
  const elsewhere = outcomes.flatMap(([issueId, outcome]) =>
    outcome.kind === 'elsewhere' ? [{ issueId, status: outcome.status }] : [],
  );
  const decided = new Set(meeting.decisions.map(({ issueId }) => issueId));
  const kept = Object.entries(cycle.reviews).filter(
    ([id]) => statusOf(id) === 'Submitted' && !decided.has(id),
  );
  const reviewed = undecided.map((id) => [id, (cycle.reviews[id] ?? 0) + 1] as const);
  const overrides = overridesInForce(cycle);
  const held = meeting.number;
  return {
    cycle: {
      ...withoutOpen(cycle),
      revision: cycle.revision + 1,
      held,
      lastMeetingAt: meeting.startedAt,
      overrides: overridesInForce({ overrides, held }),
      reviews: Object.fromEntries([...kept, ...reviewed]),
    },
    meeting: {
      ...meeting,
      revision: meeting.revision + 1,
      end: { ...end, undecided, elsewhere, overrides },
    },
  };
}

function withoutOpen({ open: _, ...rest }: TriageCycle): Omit<TriageCycle, 'open'> {
  return rest;
}
