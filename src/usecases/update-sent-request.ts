import type { Desk } from '../domain/desk';
import { changeRefusal } from './change-refusal';
import { refusedAnswers } from './check-answers';
import type { Refusal } from './outcome';
import type { CreatedRequest, NewRequest, RequestChanges, Requests } from './ports/requests';
import { resubmitRequest } from './resubmit-request';
import { sentAlready } from './sent-already';

export type UpdateSentRequestPorts = {
  /** As the person. */
  readonly requests: Requests;
  readonly changes: RequestChanges;
};

type Answers = { readonly desk: Desk; readonly accountId: string; readonly request: NewRequest };

/** Statuses in which nobody has decided on a request, so that its reporter may still change the answers. */
const undecided: readonly string[] = ['Submitted', 'Needs info'];

/**
 * Writes answers that were sent again over the request that was made of the earlier ones, and sends it back
 * to the weekly review when somebody has asked for info meanwhile. A refusal that
 * names the request when somebody has decided on it since or it is not the person's own any more.
 */
export async function updateSentRequest(
  ports: UpdateSentRequestPorts,
  { desk, accountId, request }: Answers,
  { id, key }: CreatedRequest,
): Promise<Refusal | undefined> {
  const { requests, changes } = ports;
  const before = await requests.find(desk, id);
  const isOpen =
    before !== undefined &&
    before.projectId === desk.project.id &&
    before.reporter?.accountId === accountId &&
    undecided.includes(before.status.name);
  if (!isOpen) return sentAlready(key);
  const result = await changes.update(desk, before, request);
  if (result.kind === 'refused') return refusedAnswers(result);
  if (result.kind === 'not-allowed' || result.kind === 'not-found') return sentAlready(key);
  const refusal = changeRefusal(result);
  if (refusal !== undefined || before.status.name !== 'Needs info') return refusal;
  return resubmitRequest(ports, desk, before);
}
