import type { CallValue, ParsedInput } from '../contract/calls';
import { changeRefusal } from './change-refusal';
import { findOnDesk } from './desk-access';
import { done, type Caller, type Outcome } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { People } from './ports/people';
import type { ScoringQueue } from './ports/queues';
import type { RequestChanges, Requests } from './ports/requests';
import { hasTriageRights, noTriageRights } from './triage-rights';

export type AssignRequestPorts = {
  readonly desks: DeskStore;
  /** As the person. */
  readonly requests: Requests;
  /** As the person. */
  readonly changes: RequestChanges;
  readonly people: People;
  /** What is kept of the request for the board follows. */
  readonly scoring: ScoringQueue;
};

type Input = ParsedInput<'assignRequest'>;

/** Gives a request to a person or to the team that makes the asset, or to both. */
export async function assignRequest(
  ports: AssignRequestPorts,
  caller: Caller,
  { issueId, assignee, owningTeam }: Input,
): Promise<Outcome<CallValue<'assignRequest'>>> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return found;
  const { desk, request } = found;
  if (!(await hasTriageRights(ports.people, desk, caller))) return noTriageRights;
  if (assignee !== undefined) {
    const refusal = changeRefusal(await ports.changes.assign(request.id, assignee));
    if (refusal !== undefined) return refusal;
  }
  if (owningTeam !== undefined && owningTeam !== request.values.owningTeam) {
    const result = await ports.changes.setOwningTeam(desk, request.id, owningTeam);
    const refusal = changeRefusal(result);
    if (refusal !== undefined) return refusal;
  }
  await ports.scoring.rescore([request.id]);
  return done({ issueKey: request.key });
}
