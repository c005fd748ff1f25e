import type { AssetRequest } from './asset-request';
import type { DraftVersion } from './draft';
import { lenses, reviewerRole, type Lens } from './lens';
import type { ProjectRole } from './project-role';
import {
  standingDecision,
  type Decision,
  type ReviewDecision,
  type ReviewLedger,
} from './review-ledger';

/** Facts about the person who wants to decide, read from Jira. */
export type Reviewer = {
  readonly accountId: string;
  readonly roles: readonly ProjectRole[];
};

export type ReviewRefusal = {
  readonly kind: 'not-allowed' | 'conflict' | 'refused' | 'bad-input';
  readonly message: string;
};

/** Why a person may not review a request through a lens, in one sentence; nothing when they may. */
export function reviewBar(
  request: AssetRequest,
  lens: Lens,
  reviewer: Reviewer,
): string | undefined {
  const role = reviewerRole(lens);
  if (!reviewer.roles.includes(role)) {
    return `Only people with the role ${role} review the ${lens} lens.`;
  }
  if (reviewer.accountId === request.reporter?.accountId) {
    return 'You asked for this asset, so somebody else has to review it.';
  }
  if (reviewer.accountId === request.assignee?.accountId) {
    return 'You make this asset, so somebody else has to review it.';
  }
  if (request.attachments.some(({ authorId }) => authorId === reviewer.accountId)) {
    return 'You attached this draft, so somebody else has to review it.';
  }
  return undefined;
}

/** Why a decision may not be taken now; nothing when it may. */
export function reviewRefusal(
  request: AssetRequest,
  draft: DraftVersion,
  ledger: ReviewLedger,
  reviewer: Reviewer,
  decision: Omit<Decision, 'by' | 'at'>,
): ReviewRefusal | undefined {
  const bar = reviewBar(request, decision.lens, reviewer);
  if (bar !== undefined) return { kind: 'not-allowed', message: bar };
  return (
    outOfReview(request, draft) ??
    outdated(draft, decision.fingerprint) ??
    uncommented(decision.decision, decision.comment) ??
    secondLens(ledger, draft, reviewer, decision.lens)
  );
}

function outOfReview(request: AssetRequest, draft: DraftVersion): ReviewRefusal | undefined {
  if (!isInReview(request)) {
    const message = `${request.key} is ${request.status.name}. Decisions are taken while it is In review.`;
    return { kind: 'refused', message };
  }
  if (draft.files.length > 0) return undefined;
  return { kind: 'refused', message: 'There is no draft yet. Attach a file to the request first.' };
}

/** Decisions are taken in one status only. */
export function isInReview(request: AssetRequest): boolean {
  return request.status.name === 'In review';
}

function outdated(draft: DraftVersion, fingerprint: string): ReviewRefusal | undefined {
  if (fingerprint === draft.fingerprint) return undefined;
  return {
    kind: 'conflict',
    message: 'A newer draft is on the request. Look at it and decide again.',
  };
}

function uncommented(
  decision: ReviewDecision,
  comment: string | undefined,
): ReviewRefusal | undefined {
  const needsComment = decision === 'request-changes' || decision === 'approve-with-changes';
  if (!needsComment || (comment !== undefined && comment.trim() !== '')) return undefined;
  return { kind: 'bad-input', message: 'Say what should change.' };
}

function secondLens(
  ledger: ReviewLedger,
  draft: DraftVersion,
  reviewer: Reviewer,
  lens: Lens,
): ReviewRefusal | undefined {
  const other = lenses.find((candidate) => {
    if (candidate === lens) return false;
    const event = standingDecision(ledger, candidate, draft.fingerprint);
    return event?.by === reviewer.accountId && event.decision !== 'abstain';
  });
  if (other === undefined) return undefined;
  const message = `You reviewed the ${other} lens of this draft. Somebody else has to review the ${lens} lens.`;
  return { kind: 'not-allowed', message };
}
