import type { CallValue, ParsedInput } from '../contract/calls';
import type { AssetRequest } from '../domain/asset-request';
import {
  opportunitiesOf,
  opportunityReferences,
  withOpportunity,
} from '../domain/opportunity-references';
import { opportunityKey } from '../domain/priority/opportunity';
import { changeRefusal } from './change-refusal';
import { findOnDesk, type FoundRequest } from './desk-access';
import { done, refused, type Caller, type Outcome, type Refusal } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { ScoringQueue } from './ports/queues';
import type { RequestChanges, Requests } from './ports/requests';

export type JoinRequestPorts = {
  readonly desks: DeskStore;
  /** As the person: who may not see a request cannot join it. */
  readonly requests: Requests;
  /** As the person, who watches from now on. */
  readonly changes: RequestChanges;
  /** As the app: requesters may not edit the requests of others. */
  readonly appChanges: RequestChanges;
  readonly scoring: ScoringQueue;
};

/** Somebody else who joins at the same moment may write over the field; so often it is looked at again. */
const mostTries = 3;

/**
 * Joins an open request: the person watches it, and their opportunities count for it, each once. Doing it
 * again changes nothing.
 */
export async function joinRequest(
  ports: JoinRequestPorts,
  _caller: Caller,
  { issueId, opportunity = '' }: ParsedInput<'joinRequest'>,
): Promise<Outcome<CallValue<'joinRequest'>>> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return found;
  const { key, id, status } = found.request;
  if (status.done) {
    return refused('conflict', `${key} is ${status.name} now. Send a request of your own.`);
  }
  const wanted = opportunityReferences(opportunity);
  const isNew = missingOn(found.request, wanted).length > 0;
  const refusal = await addOpportunities(ports, found, wanted);
  if (refusal !== undefined) return refusal;
  const watched = await ports.changes.watch(id);
  if (isNew) await ports.scoring.rescore([id]);
  const watching = watched.kind === 'changed';
  return done({ issueKey: key, path: `/browse/${key}`, addedOpportunity: isNew, watching });
}

function missingOn(request: AssetRequest, wanted: readonly string[]): readonly string[] {
  const there = opportunitiesOf(request);
  return wanted.filter((reference) => !there.includes(reference));
}

async function addOpportunities(
  ports: JoinRequestPorts,
  { desk, request }: FoundRequest,
  wanted: readonly string[],
): Promise<Refusal | undefined> {
  let current: AssetRequest | undefined = request;
  for (let tries = 0; tries < mostTries && current !== undefined; tries += 1) {
    const missing = missingOn(current, wanted);
    if (missing.length === 0) return undefined;
    const refusal = await addMissing(ports, { kind: 'found', desk, request: current }, missing);
    if (refusal !== undefined) return refusal;
    current = await ports.requests.find(desk, request.id);
  }
  return current !== undefined && missingOn(current, wanted).length === 0
    ? undefined
    : refused('conflict', 'Somebody else changed the request. Try again.');
}

/** Writes what fits into the field; links the rest, which only issues of Jira can be. */
async function addMissing(
  { appChanges }: JoinRequestPorts,
  { desk, request }: FoundRequest,
  missing: readonly string[],
): Promise<Refusal | undefined> {
  const before = request.values.opportunity;
  let text = before;
  const unfit: string[] = [];
  for (const reference of missing) {
    const longer = withOpportunity(text, reference);
    if (longer === undefined) unfit.push(reference);
    else text = longer;
  }
  if (unfit.some((reference) => opportunityKey(reference) !== reference)) return noRoom;
  if (text !== before && text !== undefined) {
    const refusal = changeRefusal(await appChanges.setOpportunity(desk, request.id, text));
    if (refusal !== undefined) return refusal;
  }
  for (const reference of unfit) {
    const refusal = changeRefusal(await appChanges.linkOpportunity(request.key, reference));
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

const noRoom: Refusal = {
  ...refused('refused', 'The request has no room for another opportunity that is not in Jira.'),
  fields: { opportunity: 'Leave the opportunity out, or name one that is in Jira.' },
};
