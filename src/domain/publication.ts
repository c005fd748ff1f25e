import type { Asset } from './asset';
import type { AssetRequest } from './asset-request';
import type { DraftVersion, Hash } from './draft';
import { isChainValid, standingApproval, type ReviewLedger } from './review-ledger';

/** A delivery to be worked off: one request at one approval of one draft version. */
export type PublicationJob = {
  readonly issueId: string;
  readonly fingerprint: string;
  /** Number of the event that completed the approval: a version may be approved again later. */
  readonly approval: number;
};

/** The publication of what is approved; nothing while no approval stands. */
export function publicationJob(ledger: ReviewLedger): PublicationJob | undefined {
  const approval = standingApproval(ledger);
  if (approval === undefined) return undefined;
  const { version, number } = approval;
  return { issueId: ledger.issueId, fingerprint: version.fingerprint, approval: number };
}

/**
 * How far a publication has come, kept after every step. A step whose mark is there is not done again;
 * a step that was interrupted before its mark finds what it made the first time.
 */
export type Checkpoint = {
  readonly asset?: Asset;
  /** Labels of the version before that no longer hold. */
  readonly staleLabels?: readonly string[];
  readonly page?: { readonly id: string; readonly path: string; readonly url: string };
  readonly file?: { readonly downloadPath: string };
  readonly tagged?: true;
  readonly indexed?: true;
  readonly told?: true;
};

export type PublicationPlan =
  | { readonly kind: 'publish'; readonly version: DraftVersion }
  | { readonly kind: 'skip'; readonly reason: 'not-delivered' | 'not-approved' | 'superseded' };

/** Whether a job is still to be done: the request is delivered, and the job's approval stands. */
export function planPublication(
  request: AssetRequest,
  ledger: ReviewLedger,
  job: PublicationJob,
  hash: Hash,
): PublicationPlan {
  if (request.status.name !== 'Delivered' && request.status.name !== 'Closed') {
    return { kind: 'skip', reason: 'not-delivered' };
  }
  const approval = standingApproval(ledger);
  if (approval === undefined || !isChainValid(ledger, hash)) {
    return { kind: 'skip', reason: 'not-approved' };
  }
  const { version, number } = approval;
  if (version.fingerprint !== job.fingerprint || number !== job.approval) {
    return { kind: 'skip', reason: 'superseded' };
  }
  return { kind: 'publish', version };
}
