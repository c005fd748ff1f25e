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

/** `file-gone`: the approved file was deleted. `refused`: a product says no. `no-answer`: the retries are used up. */
export type PublicationFailure = 'file-gone' | 'refused' | 'no-answer';

/**
 * How far a publication has come, kept after every step. A step whose mark is there is not done again;
 * a step that was interrupted before its mark finds what it made the first time.
 */
export type Checkpoint = {
  /** How often a delivery was ordered anew after a failure; absent for the first. */
  readonly restarts?: number;
  /** Why the publication was given up. */
  readonly failed?: PublicationFailure;
  readonly asset?: Asset;
  /** Labels of the version before that no longer hold. */
  readonly staleLabels?: readonly string[];
  readonly page?: { readonly id: string; readonly path: string; readonly url: string };
  readonly file?: { readonly downloadPath: string };
  readonly tagged?: true;
  readonly indexed?: true;
  readonly told?: true;
};

/**
 * The checkpoint of a publication that was given up and is ordered again. What is known of pages is
 * forgotten, because a page may be the reason; every step finds what it made.
 */
export function restarted({ asset, staleLabels, restarts = 0 }: Checkpoint): Checkpoint {
  return {
    restarts: restarts + 1,
    ...(asset === undefined ? {} : { asset }),
    ...(staleLabels === undefined ? {} : { staleLabels }),
  };
}

/**
 * What the people who work on a request read when its publication was given up: what failed, and what to
 * do. The number tells the failures of several deliveries apart.
 */
export function failureMessage(
  failure: PublicationFailure,
  filename: string,
  { restarts = 0 }: Checkpoint,
): string {
  return `${failureWords(failure, filename)} (Publication attempt ${restarts + 1})`;
}

function failureWords(failure: PublicationFailure, filename: string): string {
  const again =
    'choose Revise, send the draft to review and deliver again; its approvals still count';
  switch (failure) {
    case 'file-gone':
      return `The asset could not be published: ${filename} was approved and is gone. Choose Revise, attach ${filename} again, have it reviewed and deliver again.`;
    case 'refused':
      return `The asset could not be published: Jira or Confluence refused it. Ask an admin to check that Asset Desk may write to the library space. Then ${again}.`;
    case 'no-answer':
      return `The asset could not be published: Jira or Confluence did not answer for too long. Later, ${again}.`;
    default:
      return failure satisfies never;
  }
}

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
