import type { Desk } from '../domain/desk';
import { changeRefusal } from './change-refusal';
import { refused, type Refusal } from './outcome';
import type { CreatedRequest, RequestChanges, Requests } from './ports/requests';

export type ResubmitRequestPorts = {
  /** As the person: Jira decides who may send the request back. */
  readonly requests: Requests;
  readonly changes: RequestChanges;
};

/** Sends a request that was in Needs info back to the weekly review. Does nothing when that was done already. */
export async function resubmitRequest(
  { requests, changes }: ResubmitRequestPorts,
  desk: Desk,
  { id, key }: CreatedRequest,
): Promise<Refusal | undefined> {
  const offered = await changes.transitions(id);
  const transition = offered.find(({ name }) => name === 'Resubmit');
  const refusal =
    transition === undefined
      ? refused('not-allowed', notSentBack(key))
      : changeRefusal(await changes.transition(id, transition.id));
  if (refusal === undefined) return undefined;
  // Another press may have been faster.
  const now = await requests.find(desk, id);
  return now?.status.name === 'Submitted' ? undefined : refusal;
}

function notSentBack(key: string): string {
  return `Your answers are on ${key}, but Jira does not offer you "Resubmit". Ask its reporter or the project admin to send it back.`;
}
