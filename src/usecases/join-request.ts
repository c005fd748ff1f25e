import type { CallValue, ParsedInput } from '../contract/calls';
import type { AssetRequest } from '../domain/asset-request';
import {
  missingOpportunities,
  opportunityReferences,
  opportunityText,
} from '../domain/opportunity-references';
import { opportunityKey } from '../domain/priority/opportunity';
import { findOnDesk } from './desk-access';
import { opportunityProblems, type CheckOpportunityPorts } from './check-opportunity';
import { done, refused, type Caller, type Outcome, type Refusal } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { IntakeQueue, ScoringQueue } from './ports/queues';
import type { RequestChanges, Requests } from './ports/requests';

export type JoinRequestPorts = CheckOpportunityPorts & {
  readonly desks: DeskStore;
  /** As the person: who may not see a request cannot join it. */
  readonly requests: Requests;
  /** As the person, who watches from now on. */
  readonly changes: RequestChanges;
  readonly intake: Pick<IntakeQueue, 'join'>;
  readonly scoring: ScoringQueue;
};

/**
 * Joins an open request of somebody else: the person watches it, and their opportunities count for it, each
 * once. Doing it again changes nothing; it is scored anew each time, as an earlier try may have been cut off
 * before that.
 */
export async function joinRequest(
  ports: JoinRequestPorts,
  caller: Caller,
  { issueId, opportunity = '' }: ParsedInput<'joinRequest'>,
): Promise<Outcome<CallValue<'joinRequest'>>> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return found;
  const { request } = found;
  const { key, id, summary } = request;
  const wanted = opportunityReferences(opportunity);
  const refusal =
    notJoinable(caller, request) ??
    (await opportunityRefusal(ports, request, opportunity)) ??
    roomRefusal(request, wanted);
  if (refusal !== undefined) return refusal;
  if (missingOpportunities(request, wanted).length > 0) await ports.intake.join(id, wanted);
  await ports.scoring.rescore([id]);
  const watched = await ports.changes.watch(id);
  return done({
    issueKey: key,
    title: summary,
    path: `/browse/${key}`,
    addedOpportunity: wanted.length > 0,
    watching: watched.kind === 'changed',
  });
}

function notJoinable(
  { accountId }: Caller,
  { key, status, reporter }: AssetRequest,
): Refusal | undefined {
  if (status.done) {
    return refused('conflict', `${key} is ${status.name} now. Send a request of your own.`);
  }
  if (reporter?.accountId !== accountId) return undefined;
  return refused('refused', `You asked for ${key} yourself. Open it to change or complete it.`);
}

/** What is wrong with the opportunities that a person brings, before any of them is written. */
async function opportunityRefusal(
  ports: JoinRequestPorts,
  { key }: AssetRequest,
  opportunity: string,
): Promise<Refusal | undefined> {
  if (isFreeText(opportunity)) return badOpportunity(notReferences);
  if (opportunityReferences(opportunity).includes(key)) {
    return badOpportunity(`${key} is the request itself. Name a deal or leave it out.`);
  }
  const [problem] = await opportunityProblems(ports, opportunity);
  return problem && badOpportunity(problem.message);
}

/** Whether anything between the commas is more than one word, unless each of them is a key. */
function isFreeText(opportunity: string): boolean {
  return opportunity.split(/[,;]/).some((part) => {
    const words = part.trim().split(/\s+/);
    return words.length > 1 && !words.every((word) => opportunityKey(word) !== undefined);
  });
}

const notReferences =
  'Name the opportunity by its key, its link or its id in the CRM, or leave it out.';

/** The person reads the sentence beside "Me too", far from the field. */
function badOpportunity(message: string): Refusal {
  return { ...refused('bad-input', `Opportunity: ${message}`), fields: { opportunity: message } };
}

/** A reference to another CRM needs room in the field; an issue of Jira can be linked as well. */
function roomRefusal(request: AssetRequest, wanted: readonly string[]): Refusal | undefined {
  const missing = missingOpportunities(request, wanted);
  const { unfit } = opportunityText(request.values.opportunity, missing);
  return unfit.length === 0 ? undefined : noRoom;
}

const noRoom: Refusal = {
  ...refused('refused', 'The request has no room for another opportunity that is not in Jira.'),
  fields: { opportunity: 'Leave the opportunity out, or name one that is in Jira.' },
};
