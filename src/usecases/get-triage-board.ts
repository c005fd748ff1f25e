import type { CallValue, ParsedInput } from '../contract/calls';
import type { Desk } from '../domain/desk';
import { openStatuses } from '../domain/triage';
import { capacityOf } from '../domain/triage/capacity';
import { meetingsLeft } from '../domain/triage/override';
import { overridesInForce, type TriageCycle } from '../domain/triage/triage-cycle';
import { boardFacts, type BoardFactsPorts } from './board-facts';
import { boardRowOf, freshRow } from './board-row';
import { notSetUp } from './desk-access';
import { done, refused, type Caller, type Outcome } from './outcome';
import type { KeptBoardViews } from './ports/board-views';
import type { DeskStore } from './ports/desk-store';
import type { OpenRequests } from './ports/open-requests';
import type { People } from './ports/people';
import type { ScoringQueue } from './ports/queues';
import type { ScoreSnapshots } from './ports/score-snapshots';
import type { TriageRecords } from './ports/triage-records';
import { hasTriageRights } from './triage-rights';

export type GetTriageBoardPorts = BoardFactsPorts & {
  readonly desks: DeskStore;
  readonly people: People;
  readonly openRequests: OpenRequests;
  readonly snapshots: ScoreSnapshots;
  readonly boardViews: KeptBoardViews;
  readonly triageRecords: TriageRecords;
  readonly scoring: ScoringQueue;
};

type Input = ParsedInput<'getTriageBoard'>;
type Board = CallValue<'getTriageBoard'>;

/** As many requests are read from Jira itself: its most in one call. */
const mostRead = 100;

/** The open requests that the person may see. One search says which; what is kept of them says the rest. */
export async function getTriageBoard(
  ports: GetTriageBoardPorts,
  caller: Caller,
  { changed }: Input,
): Promise<Outcome<Board>> {
  const desk = await ports.desks.find();
  if (desk === undefined) return notSetUp;
  const { project } = desk;
  const [mayBrowse, mayDecide, views, cycle] = await Promise.all([
    ports.people.may(caller.accountId, 'BROWSE_PROJECTS', project.id),
    hasTriageRights(ports.people, desk, caller),
    ports.boardViews.find(caller.accountId),
    ports.triageRecords.cycle(),
  ]);
  if (!mayBrowse) return refused('not-allowed', `You may not see ${project.key}. Ask its admin.`);
  const read = await readRows(ports, desk, changed);
  const overrides = shownOverrides(cycle, read.rows);
  const about = { projectId: project.id, projectKey: project.key, mayDecide, views };
  return done({ ...about, overrides, ...read });
}

/** Of requests that the person may not see, the overrides tell too much. */
function shownOverrides(cycle: TriageCycle, rows: Read['rows']): Board['overrides'] {
  const shown = new Set(rows.map(({ issueId }) => issueId));
  return overridesInForce(cycle)
    .filter(({ issueId, placement }) => {
      return shown.has(issueId) && (placement.kind === 'position' || shown.has(placement.issueId));
    })
    .map((override) => ({ ...override, meetingsLeft: meetingsLeft(override, cycle.held) }));
}

type Read = Pick<Board, 'rows' | 'unread' | 'today' | 'calendar' | 'capacity'>;

async function readRows(
  ports: GetTriageBoardPorts,
  desk: Desk,
  changed: readonly string[],
): Promise<Read> {
  const [ids, snapshots] = await Promise.all([
    ports.openRequests.ids(desk, changed),
    ports.snapshots.all(),
  ]);
  const kept = new Map(snapshots.map((snapshot) => [snapshot.issueId, snapshot]));
  const unknown = ids.filter((id) => !kept.has(id) || changed.includes(id));
  const unread = unknown.slice(mostRead);
  const facts = await boardFacts(ports, snapshots);
  const fresh = new Map(
    (await ports.openRequests.read(desk, unknown.slice(0, mostRead)))
      .filter(({ status }) => openStatuses.some((open) => open === status.name))
      .map((request) => [request.id, freshRow(request, kept.get(request.id), facts)]),
  );
  // Nothing was kept of so many at once: an update of the app, say.
  if (unread.length > 0) await ports.scoring.rescore(unread);
  const rows = ids.flatMap((id) => {
    const snapshot = unknown.includes(id) ? undefined : kept.get(id);
    const row = snapshot === undefined ? fresh.get(id) : boardRowOf(snapshot, facts);
    return row === undefined ? [] : [row];
  });
  const { today, calendar, current } = facts;
  return { rows, unread: unread.length, today, calendar, capacity: capacityOf(current) };
}
