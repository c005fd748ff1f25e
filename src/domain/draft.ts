import type { AssetRequest, Attachment } from './asset-request';
import { shortened } from './shortened';

/** Digest of a text: SHA-256, hexadecimal. Given as an argument, so that the rules need no library. */
export type Hash = (text: string) => string;

/** A file of a draft version. */
export type DraftFile = Pick<Attachment, 'id' | 'filename' | 'size' | 'created'>;

/** What the library says about the asset besides its tags: approved together with the files. */
export type DraftBrief = {
  readonly title: string;
  /** The purpose as the library shows it; the fingerprint covers the whole text. */
  readonly summary: string;
  readonly assetType?: string;
  readonly requestKind?: string;
  readonly updatesAsset?: string;
};

/** One version of the draft: what reviewers look at, named by its fingerprint. */
export type DraftVersion = {
  readonly fingerprint: string;
  readonly files: readonly DraftFile[];
  readonly brief: DraftBrief;
};

/** Longer purposes are cut for the library; the request keeps the whole text. */
const longestSummary = 300;

/**
 * The version that is on the request now. Its fingerprint covers the files (id, name, size), the title, the
 * purpose, the asset type and which asset is updated: whatever is published and no tag. A new, removed or
 * renamed file or another text outdates an approval, tags for the library do not.
 */
export function draftOf(request: AssetRequest, hash: Hash): DraftVersion {
  const files = request.attachments
    .map(({ id, filename, size, created }) => ({ id, filename, size, created }))
    .sort((a, b) => compare(a.id, b.id));
  const { assetType, requestKind, updatesAsset, purpose } = request.values;
  const covered = {
    draft: 2,
    title: request.summary,
    purpose: purpose ?? null,
    assetType: assetType ?? null,
    requestKind: requestKind ?? null,
    updatesAsset: updatesAsset ?? null,
    files: files.map(({ id, filename, size }) => [id, filename, size]),
  };
  return { fingerprint: hash(JSON.stringify(covered)), files, brief: briefOf(request) };
}

function briefOf({ summary, values }: AssetRequest): DraftBrief {
  const { assetType, requestKind, updatesAsset, purpose } = values;
  return {
    title: shortened(summary, 255),
    summary: shortened((purpose ?? '').replace(/\s+/g, ' ').trim(), longestSummary),
    ...(assetType === undefined ? {} : { assetType }),
    ...(requestKind === undefined ? {} : { requestKind }),
    ...(updatesAsset === undefined ? {} : { updatesAsset }),
  };
}

/** By code units, so that the order is the same in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The newest file of a version: the one that goes into the library. */
export function finalFile(version: DraftVersion): DraftFile | undefined {
  return [...version.files].sort(
    (a, b) => compare(b.created, a.created) || Number(b.id) - Number(a.id),
  )[0];
}
