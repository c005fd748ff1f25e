import type { CallValue, ParsedInput } from '../contract/calls';
import type { AssetRequest } from '../domain/asset-request';
import { decisionComment } from '../domain/intake/asked';
import { requestTransitions, type TransitionName } from '../domain/request-workflow';
import { needsReason, transitionFor } from '../domain/triage';
import { changeRefusal } from './change-refusal';
import { findOnDesk } from './desk-access';
import { done, refused, type Caller, type Outcome, type Refusal } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { People } from './ports/people';
import type { ScoringQueue } from './ports/queues';
import type { RequestChanges, Requests } from './ports/requests';
import { hasTriageRights, noTriageRights } from './triage-rights';

export type DecideTriagePorts = {
  readonly desks: DeskStore;
  /** As the person. */
  readonly requests: Requests;
  /** As the person: the changelog names who decided. */
  readonly changes: RequestChanges;
  readonly people: People;
  readonly scoring: ScoringQueue;
  readonly now: () => string;
};

type Input = ParsedInput<'decideTriage'>;

/**
 * Carries out one decision of the weekly review as the person. The reason is written before the status
 * changes: a failure in between leaves a comment too many, never a decision without its reason.
 */
export async function decideTriage(
  ports: DecideTriagePorts,
  caller: Caller,
  { issueId, decision, reason }: Input,
): Promise<Outcome<CallValue<'decideTriage'>>> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return found;
  const { desk, request } = found;
  if (!(await hasTriageRights(ports.people, desk, caller))) return noTriageRights;
  if (needsReason(decision) && (reason === undefined || reason === '')) {
    const message = 'Give a reason: the requester reads it.';
    return { kind: 'bad-input', message, fields: { reason: message } };
  }
  const name = transitionFor(decision);
  if (decision === 'decline' && reason !== undefined) {
    // For the form of those who ask for the same; who may not write it declines all the same.
    await ports.changes.noteDecline(request.id, { decision, reason, at: ports.now() });
  }
  const refusal = await move(ports, request, name, reason);
  if (refusal !== undefined) return refusal;
  await ports.scoring.rescore([request.id]);
  const status = requestTransitions.find((transition) => transition.name === name)?.to;
  return done({ issueKey: request.key, status: status ?? request.status.name });
}

async function move(
  { changes }: DecideTriagePorts,
  request: AssetRequest,
  name: TransitionName,
  reason: string | undefined,
): Promise<Refusal | undefined> {
  const offered = await changes.transitions(request.id);
  const transition = offered.find((candidate) => candidate.name === name);
  if (transition === undefined) {
    const message = `${request.key} is ${request.status.name} now, so "${name}" is not possible.`;
    return refused('conflict', message);
  }
  if (reason !== undefined && reason !== '') {
    const comment = { mention: request.reporter, text: decisionComment(name, reason) };
    const refusal = changeRefusal(await changes.comment(request.id, comment));
    if (refusal !== undefined) return refusal;
  }
  return changeRefusal(await changes.transition(request.id, transition.id));
}
