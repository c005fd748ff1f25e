import type { CallValue, ParsedInput } from '../contract/calls';
import { openStatuses } from '../domain/triage';
import { boardFacts, type BoardFactsPorts } from './board-facts';
import { freshRow } from './board-row';
import { notSetUp } from './desk-access';
import { done, type Caller, type Outcome } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { OpenRequests } from './ports/open-requests';
import type { ScoreSnapshots } from './ports/score-snapshots';

export type GetBoardRowsPorts = BoardFactsPorts & {
  readonly desks: DeskStore;
  readonly openRequests: OpenRequests;
  readonly snapshots: ScoreSnapshots;
};

type Input = ParsedInput<'getBoardRows'>;

/** Rows of requests that changed a moment ago, as Jira has them now and as far as the person may see them. */
export async function getBoardRows(
  ports: GetBoardRowsPorts,
  _caller: Caller,
  { issueIds }: Input,
): Promise<Outcome<CallValue<'getBoardRows'>>> {
  const desk = await ports.desks.find();
  if (desk === undefined) return notSetUp;
  const [requests, snapshots] = await Promise.all([
    ports.openRequests.read(desk, [...new Set(issueIds)]),
    ports.snapshots.all(),
  ]);
  const facts = await boardFacts(ports, snapshots);
  const rows = requests
    .filter(({ projectId, issueTypeId, status }) => {
      const isOnDesk = projectId === desk.project.id && issueTypeId === desk.issueTypeId;
      return isOnDesk && openStatuses.some((open) => open === status.name);
    })
    .map((request) => {
      const kept = snapshots.find(({ issueId }) => issueId === request.id);
      return freshRow(request, kept, facts);
    });
  return done({ rows });
}
