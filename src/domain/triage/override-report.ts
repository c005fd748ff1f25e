import type { Person } from '../asset-request';
import type { TriageDecision } from '../triage';
import { meetingsLeft, type RankOverride } from './override';

/** Something that happened to an override. Events are only ever added. */
export type OverrideEvent = {
  readonly eventId: string;
  /** ISO instant */
  readonly at: string;
} & (
  | { readonly kind: 'made'; readonly override: RankOverride }
  /** A person took it back, or placed the request anew. */
  | { readonly kind: 'withdrawn' | 'replaced'; readonly overrideId: string }
  /** The request was decided while the override held. */
  | { readonly kind: 'decided'; readonly overrideId: string; readonly decision: TriageDecision }
);

export type OverrideEnd = 'in-force' | 'withdrawn' | 'replaced' | 'expired';

/** An override and what became of it. */
export type ReportedOverride = {
  readonly override: RankOverride;
  readonly end: OverrideEnd;
  /** The last decision on the request while it was overridden. */
  readonly decision?: TriageDecision;
};

/** How often a person placed requests, and how often the meeting followed. */
export type LeaderOverrides = {
  readonly by: Person;
  readonly made: number;
  readonly inForce: number;
  readonly withdrawn: number;
  readonly expired: number;
  readonly accepted: number;
  readonly turnedDown: number;
};

/**
 * What became of each override, newest first, in whatever order the events come.
 * @param held number of meetings that were closed
 */
export function reportedOverrides(
  events: readonly OverrideEvent[],
  held: number,
): readonly ReportedOverride[] {
  const inOrder = [...events].sort(
    (a, b) => compared(a.at, b.at) || compared(a.eventId, b.eventId),
  );
  const made = inOrder.flatMap((event) => (event.kind === 'made' ? [event.override] : []));
  return made.reverse().map((override) => {
    const own = inOrder.filter(
      (event) => event.kind !== 'made' && event.overrideId === override.overrideId,
    );
    const ended = own.find(({ kind }) => kind === 'withdrawn' || kind === 'replaced')?.kind;
    const decided = own.findLast((event) => event.kind === 'decided');
    return {
      override,
      end: endOf(override, ended, held),
      ...(decided?.kind === 'decided' ? { decision: decided.decision } : {}),
    };
  });
}

function endOf(
  override: RankOverride,
  ended: OverrideEvent['kind'] | undefined,
  held: number,
): OverrideEnd {
  if (ended === 'withdrawn' || ended === 'replaced') return ended;
  return meetingsLeft(override, held) > 0 ? 'in-force' : 'expired';
}

const compared = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** The overrides person by person, those who made the most first. */
export function overridesByLeader(
  reported: readonly ReportedOverride[],
): readonly LeaderOverrides[] {
  const people = new Map(reported.map(({ override: { by } }) => [by.accountId, by]));
  return [...people.values()]
    .map((by) => countsOf(by, reported))
    .sort((a, b) => b.made - a.made || compared(a.by.displayName, b.by.displayName));
}

function countsOf(by: Person, reported: readonly ReportedOverride[]): LeaderOverrides {
  const own = reported.filter(({ override }) => override.by.accountId === by.accountId);
  const ended = (...ends: readonly OverrideEnd[]) =>
    own.filter(({ end }) => ends.includes(end)).length;
  const decided = (...decisions: readonly TriageDecision[]) =>
    own.filter(({ decision }) => decision !== undefined && decisions.includes(decision)).length;
  return {
    by,
    made: own.length,
    inForce: ended('in-force'),
    withdrawn: ended('withdrawn', 'replaced'),
    expired: ended('expired'),
    accepted: decided('accept'),
    turnedDown: decided('defer', 'decline'),
  };
}
