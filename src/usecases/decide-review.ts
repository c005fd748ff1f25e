import type { CallValue, ParsedInput } from '../contract/calls';
import type { AssetRequest } from '../domain/asset-request';
import { draftOf, type DraftVersion, type Hash } from '../domain/draft';
import { reviewerRole } from '../domain/lens';
import {
  append,
  standingDecision,
  type Decision,
  type ReviewLedger,
} from '../domain/review-ledger';
import { reviewRefusal, type Reviewer, type ReviewRefusal } from '../domain/review-rights';
import { findOnDesk } from './desk-access';
import { done, refused, type Caller, type Outcome, type Refusal } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { People } from './ports/people';
import type { ScoringQueue } from './ports/queues';
import type { Requests } from './ports/requests';
import type { ReviewLedgers } from './ports/review-ledgers';
import { reviewerRoles, reviewsView } from './reviews-view';

export type DecideReviewPorts = {
  readonly desks: DeskStore;
  /** As the person: who may not see the request cannot decide on it. */
  readonly requests: Requests;
  readonly people: People;
  readonly ledgers: ReviewLedgers;
  readonly scoring: ScoringQueue;
  readonly hash: Hash;
  readonly now: () => string;
};

type Input = ParsedInput<'decideReview'>;
type Facts = {
  readonly request: AssetRequest;
  readonly draft: DraftVersion;
  readonly reviewer: Reviewer;
  readonly decision: Decision;
};

/** Decisions at the same moment each get their turn; more than these in a row mean trouble. */
const attempts = 8;

/**
 * Records a decision on the current draft version. Every try reads the ledger, asks the rules and appends
 * on condition that nobody was faster, so that two decisions at once are both kept. The same decision
 * again adds nothing. The field `Review state` follows through the queue.
 */
export async function decideReview(
  ports: DecideReviewPorts,
  { accountId }: Caller,
  input: Input,
): Promise<Outcome<CallValue<'decideReview'>>> {
  const found = await findOnDesk(ports, input.issueId);
  if (found.kind !== 'found') return found;
  const { desk, request } = found;
  const roles = await ports.people.rolesOf(desk, accountId, reviewerRoles);
  const { lens, decision, fingerprint, comment, reasonCode } = input;
  const chosen = { lens, decision, fingerprint, comment, reasonCode };
  const facts: Facts = {
    request,
    draft: draftOf(request, ports.hash),
    reviewer: { accountId, roles },
    decision: { ...chosen, by: accountId, at: ports.now() },
  };
  const result = await record(ports, facts);
  if (result.kind !== 'recorded') return result;
  await ports.scoring.rescore([request.id]);
  const { reviewer } = facts;
  return done(await reviewsView(ports, { request, ledger: result.ledger, reviewer }));
}

type Recorded = { readonly kind: 'recorded'; readonly ledger: ReviewLedger };

async function record(
  { ledgers, hash }: DecideReviewPorts,
  { request, draft, reviewer, decision }: Facts,
): Promise<Recorded | Refusal> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const ledger = await ledgers.read(request.id);
    const refusal = reviewRefusal(request, draft, ledger, reviewer, decision);
    if (refusal !== undefined) return atInput(refusal);
    if (isRepeated(ledger, decision)) return { kind: 'recorded', ledger };
    const next = append(ledger, decision, draft, hash);
    const result = await ledgers.store(next, ledger.events.length);
    if (result === 'stored') return { kind: 'recorded', ledger: next };
  }
  const role = reviewerRole(decision.lens);
  return refused(
    'conflict',
    `Several people decided at once, so yours as ${role} was not kept. Decide again.`,
  );
}

function atInput({ kind, message }: ReviewRefusal): Refusal {
  return kind === 'bad-input' ? { kind, message, fields: { comment: message } } : { kind, message };
}

function isRepeated(ledger: ReviewLedger, decision: Decision): boolean {
  const latest = standingDecision(ledger, decision.lens, decision.fingerprint);
  return (
    latest !== undefined &&
    latest.by === decision.by &&
    latest.decision === decision.decision &&
    latest.comment === decision.comment &&
    latest.reasonCode === decision.reasonCode
  );
}
