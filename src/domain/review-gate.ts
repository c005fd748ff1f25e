import type { DraftVersion, Hash } from './draft';
import { reviewerRole, type Lens } from './lens';
import { isChainValid, missingLenses, type ReviewLedger } from './review-ledger';
import { listOf } from './sentence';

export type Gate = { readonly open: true } | { readonly open: false; readonly message: string };

/** Open when every lens has approved the draft version that is on the request now. */
export function reviewGate(ledger: ReviewLedger, draft: DraftVersion, hash: Hash): Gate {
  if (!isChainValid(ledger, hash)) {
    const message =
      'Approve is blocked: the record of the reviews was changed outside of Asset Desk. Ask a Jira admin.';
    return { open: false, message };
  }
  const missing = missingLenses(ledger, draft.fingerprint);
  if (missing.length === 0) return { open: true };
  const verb = missing.length === 1 ? 'has' : 'have';
  const message = `Approve is blocked: ${listOf(missing.map(withRole))} ${verb} not approved the current draft.`;
  return { open: false, message };
}

const withRole = (lens: Lens) => `${lens} (${reviewerRole(lens)})`;

/** What the field `Review state` says: short, and the same for the same reviews. */
export function reviewState(ledger: ReviewLedger, draft: DraftVersion): string | undefined {
  if (draft.files.length === 0) return undefined;
  const missing = missingLenses(ledger, draft.fingerprint);
  if (missing.length === 0) return 'Approved by all lenses';
  return `Waiting for ${listOf(missing)}`;
}
