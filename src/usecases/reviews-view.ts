import type { CallValue } from '../contract/calls';
import type { AssetRequest, Person } from '../domain/asset-request';
import { draftOf, type Hash } from '../domain/draft';
import { lenses, reviewerRole } from '../domain/lens';
import {
  isChainValid,
  missingLenses,
  type ReviewEvent,
  type ReviewLedger,
} from '../domain/review-ledger';
import { isInReview, reviewBar, type Reviewer } from '../domain/review-rights';
import { lensReviews, nextReviewStep, type LensReview } from '../domain/reviews';
import type { People } from './ports/people';

export const reviewerRoles = lenses.map(reviewerRole);

type ReviewsValue = CallValue<'getReviews'>;
type Facts = {
  readonly request: AssetRequest;
  readonly ledger: ReviewLedger;
  readonly reviewer: Reviewer;
};

/** The reviews of a request as the panel shows them to one person. */
export async function reviewsView(
  { people, hash }: { readonly people: People; readonly hash: Hash },
  { request, ledger, reviewer }: Facts,
): Promise<ReviewsValue> {
  const draft = draftOf(request, hash);
  const names = await people.named(ledger.events.map(({ by }) => by));
  const nameOf = (accountId: string): Person =>
    names.get(accountId) ?? { accountId, displayName: accountId };
  return {
    fingerprint: draft.fingerprint,
    open: isInReview(request),
    drafts: [...request.attachments],
    lenses: lensReviews(request, draft, ledger, reviewer).map((review) => lensOf(review, nameOf)),
    ...barOf(request, reviewer),
    missing: [...missingLenses(ledger, draft.fingerprint)],
    nextStep: nextReviewStep(request, draft, ledger),
    history: ledger.events.map((event) => historyOf(event, nameOf, draft.fingerprint)).reverse(),
    chainValid: isChainValid(ledger, hash),
  };
}

/** Why a reviewer is kept from this request; nothing for those who may review or hold no role. */
function barOf(request: AssetRequest, reviewer: Reviewer): Pick<ReviewsValue, 'bar'> {
  const held = lenses.filter((lens) => reviewer.roles.includes(reviewerRole(lens)));
  const bars = held.map((lens) => reviewBar(request, lens, reviewer));
  const [bar] = bars;
  return bar === undefined || bars.includes(undefined) ? {} : { bar };
}

type NameOf = (accountId: string) => Person;

function lensOf({ event, ...review }: LensReview, nameOf: NameOf): ReviewsValue['lenses'][number] {
  if (event === undefined) return review;
  return { ...review, by: nameOf(event.by), at: event.at, comment: event.comment };
}

function historyOf(
  { number, lens, decision, by, at, comment, fingerprint }: ReviewEvent,
  nameOf: NameOf,
  current: string,
): ReviewsValue['history'][number] {
  return { number, lens, decision, by: nameOf(by), at, comment, current: fingerprint === current };
}
