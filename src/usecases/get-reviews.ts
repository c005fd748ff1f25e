import type { CallValue, ParsedInput } from '../contract/calls';
import type { Hash } from '../domain/draft';
import { findOnDesk } from './desk-access';
import { done, type Caller, type Outcome } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { People } from './ports/people';
import type { Requests } from './ports/requests';
import type { ReviewLedgers } from './ports/review-ledgers';
import { reviewerRoles, reviewsView } from './reviews-view';

export type GetReviewsPorts = {
  readonly desks: DeskStore;
  /** As the person: who may not see the request sees no reviews. */
  readonly requests: Requests;
  readonly people: People;
  readonly ledgers: ReviewLedgers;
  readonly hash: Hash;
};

type Input = ParsedInput<'getReviews'>;

/** The drafts, where each lens stands, and all decisions so far. */
export async function getReviews(
  ports: GetReviewsPorts,
  { accountId }: Caller,
  { issueId }: Input,
): Promise<Outcome<CallValue<'getReviews'>>> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return found;
  const { desk, request } = found;
  const [ledger, roles] = await Promise.all([
    ports.ledgers.read(request.id),
    ports.people.rolesOf(desk, accountId, reviewerRoles),
  ]);
  return done(await reviewsView(ports, { request, ledger, reviewer: { accountId, roles } }));
}
