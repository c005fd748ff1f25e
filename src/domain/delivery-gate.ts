import type { AssetRequest } from './asset-request';
import type { BriefProblem } from './intake/brief-problem';
import type { DraftBrief, DraftVersion, Hash } from './draft';
import type { Gate } from './review-gate';
import { isChainValid, standingApproval, type ReviewLedger } from './review-ledger';
import { listOf } from './sentence';

/**
 * Open when there is a final file, its version is approved, the tags that the library needs are set, and the
 * asset to update exists.
 * @param unknown the problem of an asset to update that the library does not have
 */
export function deliveryGate(
  request: AssetRequest,
  draft: DraftVersion,
  ledger: ReviewLedger,
  hash: Hash,
  unknown?: BriefProblem,
): Gate {
  const problems = [
    ...fileProblems(draft, ledger, hash),
    ...tagProblems(request),
    ...(unknown === undefined
      ? []
      : [`${unknown.message} Choose Reopen and correct ${unknown.name}`]),
  ];
  if (problems.length === 0) return { open: true };
  return { open: false, message: `Deliver is blocked: ${problems.join('; ')}.` };
}

function fileProblems(draft: DraftVersion, ledger: ReviewLedger, hash: Hash): readonly string[] {
  if (draft.files.length === 0) return ['attach the final file'];
  if (!isChainValid(ledger, hash)) {
    return ['the record of the reviews was changed outside of Asset Desk, ask a Jira admin'];
  }
  const approved = standingApproval(ledger)?.version;
  if (approved === undefined) return ['not every lens has approved the draft, choose Reopen'];
  return approved.fingerprint === draft.fingerprint ? [] : [changesSince(approved, draft)];
}

/** What differs from the approved version, by file and field, and the way out. */
function changesSince(approved: DraftVersion, draft: DraftVersion): string {
  const without = (files: DraftVersion['files'], others: DraftVersion['files']) =>
    files.filter(({ id }) => !others.some((other) => other.id === id)).map((file) => file.filename);
  const added = without(draft.files, approved.files);
  const removed = without(approved.files, draft.files);
  const changes = [
    ...(added.length === 0 ? [] : [`${listOf(added)} came after the approval`]),
    ...(removed.length === 0 ? [] : [`${listOf(removed)} was approved and is gone`]),
  ];
  const what = changes.length === 0 ? briefChanges(approved.brief, draft.brief) : listOf(changes);
  return `${what}, so choose Reopen and send the draft to review again`;
}

const briefNames: readonly (readonly [keyof DraftBrief, string])[] = [
  ['title', 'title'],
  ['summary', 'purpose'],
  ['assetType', 'asset type'],
  ['requestKind', 'request kind'],
  ['updatesAsset', 'asset to update'],
];

/** Long purposes differ where the library's summary does not, so no difference means the purpose. */
function briefChanges(approved: DraftBrief, current: DraftBrief): string {
  const changed = briefNames.filter(([key]) => approved[key] !== current[key]);
  const names = changed.length === 0 ? ['purpose'] : changed.map(([, name]) => name);
  return `the ${listOf(names)} changed after the approvals`;
}

function tagProblems({ values, neededBy }: AssetRequest): readonly string[] {
  return [
    ...(values.industry.length > 0 ? [] : ['choose at least one Industry']),
    ...(values.assetType === undefined ? ['choose the Asset type'] : []),
    ...(neededBy === undefined ? ['set the Due date'] : []),
  ];
}
