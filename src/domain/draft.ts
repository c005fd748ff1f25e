import type { AssetRequest, Attachment } from './asset-request';

/** Digest of a text: SHA-256, hexadecimal. Given as an argument, so that the rules need no library. */
export type Hash = (text: string) => string;

/** A file of a draft version. */
export type DraftFile = Pick<Attachment, 'id' | 'filename' | 'size' | 'created'>;

/** One version of the draft: what reviewers look at, named by its fingerprint. */
export type DraftVersion = { readonly fingerprint: string; readonly files: readonly DraftFile[] };

/**
 * The version that is on the request now. Its fingerprint covers the files (id, name, size) and the asset
 * type: a new, removed or renamed file outdates an approval, tags for the library do not.
 */
export function draftOf(request: AssetRequest, hash: Hash): DraftVersion {
  const files = request.attachments
    .map(({ id, filename, size, created }) => ({ id, filename, size, created }))
    .sort((a, b) => compare(a.id, b.id));
  const covered = {
    draft: 1,
    assetType: request.values.assetType ?? null,
    files: files.map(({ id, filename, size }) => [id, filename, size]),
  };
  return { fingerprint: hash(JSON.stringify(covered)), files };
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
