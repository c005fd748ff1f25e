import type { Asset } from './asset';
import type { AssetRequest } from './asset-request';
import type { DraftVersion, Hash } from './draft';
import {
  isChainValid,
  lastApprovedVersion,
  missingLenses,
  type ReviewLedger,
} from './review-ledger';

/** A delivery to be worked off: one request at one draft version. */
export type PublicationJob = { readonly issueId: string; readonly fingerprint: string };

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

/** Whether a job is still to be done: the request is delivered, and the job's version is the last one approved. */
export function planPublication(
  request: AssetRequest,
  ledger: ReviewLedger,
  job: PublicationJob,
  hash: Hash,
): PublicationPlan {
  if (request.status.name !== 'Delivered' && request.status.name !== 'Closed') {
    return { kind: 'skip', reason: 'not-delivered' };
  }
  if (!isChainValid(ledger, hash) || missingLenses(ledger, job.fingerprint).length > 0) {
    return { kind: 'skip', reason: 'not-approved' };
  }
  const version = lastApprovedVersion(ledger);
  if (version === undefined || version.fingerprint !== job.fingerprint) {
    return { kind: 'skip', reason: 'superseded' };
  }
  return { kind: 'publish', version };
}
