import type { CallValue, ParsedInput } from '../contract/calls';
import type { AssetRequest } from '../domain/asset-request';
import { openStatuses } from '../domain/triage';
import { inScoreOrder } from '../domain/triage/agenda';
import { overriddenMeetings, type Placement, type RankOverride } from '../domain/triage/override';
import { overridesInForce, type TriageCycle } from '../domain/triage/triage-cycle';
import { changeTriage } from './change-triage';
import { findOnDesk } from './desk-access';
import { done, refused, type Caller, type Outcome, type Refusal } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { People } from './ports/people';
import type { Requests } from './ports/requests';
import type { ScoreSnapshots } from './ports/score-snapshots';
import type { TriageChange, TriageRecords } from './ports/triage-records';
import { shownOverride } from './shown-override';
import { hasTriageRights, noTriageRights } from './triage-rights';

export type OverrideRankPorts = {
  readonly desks: DeskStore;
  /** As the person. */
  readonly requests: Requests;
  readonly people: People;
  readonly snapshots: ScoreSnapshots;
  readonly triageRecords: TriageRecords;
  readonly now: () => string;
};

type Input = ParsedInput<'overrideRank'>;
type Value = CallValue<'overrideRank'>;

/** A rank that many overrides make is nobody's rank any more; and they fit into one document. */
const mostOverrides = 50;

/** Places a request elsewhere than its score puts it. The same choice once more changes nothing. */
export async function overrideRank(
  ports: OverrideRankPorts,
  caller: Caller,
  input: Input,
): Promise<Outcome<Value>> {
  const found = await findOnDesk(ports, input.issueId);
  if (found.kind !== 'found') return found;
  const { desk, request } = found;
  if (!(await hasTriageRights(ports.people, desk, caller))) return noTriageRights;
  const placement = placementOf(input);
  const misfit = await misplaced(ports, request, placement);
  if (misfit !== undefined) return misfit;
  const [{ displayName }, scored] = await Promise.all([
    ports.people.me(),
    scoredNow(ports, request.id),
  ]);
  const made = {
    issueId: request.id,
    issueKey: request.key,
    placement,
    reason: input.reason,
    by: { accountId: caller.accountId, displayName },
    at: ports.now(),
    scored,
  };
  return changeTriage(ports.triageRecords, (cycle) => Promise.resolve(planned(cycle, made)));
}

function placementOf({ position, before }: Input): Placement {
  if (before !== undefined) return { kind: 'before', issueId: before };
  return { kind: 'position', position: position ?? 1 };
}

async function misplaced(
  { desks, requests }: OverrideRankPorts,
  { id, key, status }: AssetRequest,
  placement: Placement,
): Promise<Refusal | undefined> {
  const isOpen = (name: string) => openStatuses.some((open) => open === name);
  if (!isOpen(status.name)) {
    return refused('refused', `${key} is ${status.name}: only open requests have a rank.`);
  }
  if (placement.kind === 'position') return undefined;
  if (placement.issueId === id) return badTarget(`${key} cannot stand above itself.`);
  const target = await findOnDesk({ desks, requests }, placement.issueId);
  if (target.kind !== 'found' || !isOpen(target.request.status.name)) {
    return badTarget('Choose an open request to stand above.');
  }
  return undefined;
}

function badTarget(message: string): Refusal {
  return { kind: 'bad-input', message, fields: { before: message } };
}

/** What the score says of a request; one that was not scored yet stands last. */
async function scoredNow(
  { snapshots }: OverrideRankPorts,
  issueId: string,
): Promise<RankOverride['scored']> {
  const all = await snapshots.all();
  const ranked = inScoreOrder(all);
  const index = ranked.findIndex((each) => each.issueId === issueId);
  const total = ranked[index]?.score?.total;
  const place = index === -1 ? ranked.length + 1 : index + 1;
  return { place, ...(total === undefined ? {} : { total }) };
}

type Made = Omit<RankOverride, 'overrideId' | 'lastMeeting'>;

function planned(cycle: TriageCycle, made: Made) {
  const holding = overridesInForce(cycle);
  const before = holding.find(({ issueId }) => issueId === made.issueId);
  if (before !== undefined && isSame(before, made)) {
    return done({ override: shownOverride(before, cycle.held) });
  }
  const others = holding.filter((each) => each !== before);
  if (others.length >= mostOverrides) {
    return refused(
      'refused',
      `${mostOverrides} ranks are overridden already: withdraw one of them first.`,
    );
  }
  const override: RankOverride = {
    ...made,
    overrideId: `${made.issueId}-${cycle.revision + 1}`,
    lastMeeting: (cycle.open ?? cycle.held) + overriddenMeetings,
  };
  const next = { ...cycle, revision: cycle.revision + 1, overrides: [...others, override] };
  const change: TriageChange = { cycle: next, events: eventsOf(override, before) };
  return {
    kind: 'change' as const,
    change,
    value: { override: shownOverride(override, cycle.held) },
  };
}

/** A second press, or one whose answer was lost. */
function isSame(before: RankOverride, made: Made): boolean {
  return (
    JSON.stringify([before.placement, before.reason, before.by.accountId]) ===
    JSON.stringify([made.placement, made.reason, made.by.accountId])
  );
}

function eventsOf(
  override: RankOverride,
  before: RankOverride | undefined,
): NonNullable<TriageChange['events']> {
  const { overrideId, at } = override;
  const made = { eventId: `${overrideId}:made`, at, kind: 'made' as const, override };
  if (before === undefined) return [made];
  const eventId = `${before.overrideId}:replaced`;
  return [made, { eventId, at, kind: 'replaced', overrideId: before.overrideId }];
}
