import type { AssetRequest } from './asset-request';
import type { DraftVersion } from './draft';
import { lenses, reviewerRole, type Lens } from './lens';
import {
  standingDecision,
  missingLenses,
  type ReviewDecision,
  type ReviewEvent,
  type ReviewLedger,
} from './review-ledger';
import { isInReview, reviewBar, type Reviewer } from './review-rights';
import { listOf } from './sentence';

type LensState =
  'waiting' | 'approved' | 'approved-with-changes' | 'changes-requested' | 'abstained' | 'outdated';

export type LensReview = {
  readonly lens: Lens;
  readonly role: string;
  readonly state: LensState;
  /** The latest decision, on the current version or an older one. */
  readonly event?: ReviewEvent;
  /** Whether the person who asks may decide here. */
  readonly mine: boolean;
};

const states: Readonly<Record<ReviewDecision, LensState>> = {
  approve: 'approved',
  'approve-with-changes': 'approved-with-changes',
  'request-changes': 'changes-requested',
  abstain: 'abstained',
};

/** Where each lens stands on the current draft, as one person sees it. */
export function lensReviews(
  request: AssetRequest,
  draft: DraftVersion,
  ledger: ReviewLedger,
  reviewer: Reviewer,
): readonly LensReview[] {
  return lenses.map((lens) => {
    const current = standingDecision(ledger, lens, draft.fingerprint);
    const event = current ?? ledger.events.findLast((other) => other.lens === lens);
    return {
      lens,
      role: reviewerRole(lens),
      state: stateOf(current, event),
      ...(event === undefined ? {} : { event }),
      mine: reviewBar(request, lens, reviewer) === undefined,
    };
  });
}

function stateOf(current: ReviewEvent | undefined, latest: ReviewEvent | undefined): LensState {
  if (current !== undefined) return states[current.decision];
  return latest === undefined ? 'waiting' : 'outdated';
}

/** The next step of a request in its reviews, one sentence. */
export function nextReviewStep(
  request: AssetRequest,
  draft: DraftVersion,
  ledger: ReviewLedger,
): string {
  const missing = missingLenses(ledger, draft.fingerprint);
  if (!isInReview(request)) return outOfReviewStep(request, draft, missing);
  if (draft.files.length === 0) return 'Attach a draft: there is nothing to review yet.';
  if (missing.length === 0) return 'All lenses have approved this draft. Choose Approve.';
  const changes = missing.filter((lens) => {
    const decision = standingDecision(ledger, lens, draft.fingerprint)?.decision;
    return decision === 'request-changes' || decision === 'approve-with-changes';
  });
  if (changes.length > 0) {
    return `Changes are wanted for the ${listOf(changes)} lens. Attach a new draft.`;
  }
  return `Waiting for ${listOf(missing.map((lens) => `${lens} (${reviewerRole(lens)})`))}.`;
}

function outOfReviewStep(
  request: AssetRequest,
  draft: DraftVersion,
  missing: readonly Lens[],
): string {
  switch (request.status.name) {
    case 'In development':
      return draft.files.length === 0
        ? 'Attach a draft, then choose Send to review.'
        : 'Choose Send to review when the draft is ready.';
    case 'Approved':
      return missing.length === 0
        ? 'Set industry and asset type, then choose Deliver.'
        : 'The files or the brief changed after the approval. Choose Reopen and send the draft to review.';
    case 'Delivered':
    case 'Closed':
      return 'The asset is delivered. Reviews are closed.';
    default:
      return 'Reviews begin when a draft is sent to review.';
  }
}
