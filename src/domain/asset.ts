import type { AssetRequest } from './asset-request';
import { addDays } from './calendar';
import type { DraftFile, DraftVersion } from './draft';
import { shortened } from './shortened';

/** A published asset: one id for good, a new version with every delivery. */
export type Asset = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly type: string;
  readonly industries: readonly string[];
  readonly version: number;
  /** ISO date */
  readonly published: string;
  /** ISO date from which the asset has to be checked again. */
  readonly expires: string;
  readonly issueId: string;
  readonly issueKey: string;
  /** Fingerprint of the draft version that was published. */
  readonly fingerprint: string;
  /** Jira attachment that holds the file. */
  readonly file: DraftFile;
  /** Shard of the library index that lists the asset. */
  readonly shard: string;
  /** Absent where Confluence is not connected. */
  readonly pageId?: string;
};

/** An asset is certified for a year. */
const validForDays = 365;

/** Confluence takes titles of 255 characters; the rest is for the asset's id. */
const longestPageTitle = 200;

/** Id of the asset that a request makes when it updates none. */
export function assetIdOf(request: AssetRequest): string {
  return `AD-${request.id}`;
}

/** Ids are `AD-` and a number; what people type may be anything. */
export function isAssetId(text: string): boolean {
  return /^AD-\d{1,18}$/.test(text);
}

/** What is published: one file of an approved version, on an ISO date, listed in a shard when it is new. */
export type Delivered = {
  readonly version: DraftVersion;
  readonly file: DraftFile;
  readonly on: string;
  readonly shard: string;
};

/**
 * The asset as its approved version describes it: a first version, or the next one of `existing`. Only the
 * tags are the request's own, which may be completed until the delivery.
 */
export function assetFrom(
  request: AssetRequest,
  delivered: Delivered,
  existing: Asset | undefined,
): Asset {
  const { fingerprint, brief } = delivered.version;
  if (existing !== undefined && existing.fingerprint === fingerprint) return existing;
  return {
    id: existing?.id ?? assetIdOf(request),
    title: brief.title,
    summary: brief.summary,
    type: brief.assetType ?? 'Other',
    industries: request.values.industry,
    version: (existing?.version ?? 0) + 1,
    published: delivered.on,
    expires: addDays(delivered.on, validForDays),
    issueId: request.id,
    issueKey: request.key,
    fingerprint,
    file: { ...delivered.file, filename: attachable(delivered.file.filename) },
    shard: existing?.shard ?? delivered.shard,
    ...(existing?.pageId === undefined ? {} : { pageId: existing.pageId }),
  };
}

/** A file name that Confluence takes: Jira allows slashes and control characters in names, Confluence does not. */
function attachable(filename: string): string {
  return shortened(filename.replace(/[/\\\p{Cc}]/gu, '-'), 255);
}

/** Confluence labels of an asset: `asset`, `type-case-study`, `industry-retail`. Labels hold no spaces or capitals. */
export function labelsOf(asset: Asset): readonly string[] {
  return [
    'asset',
    `type-${slug(asset.type)}`,
    ...asset.industries.map((name) => `industry-${slug(name)}`),
  ];
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Title of the asset's page. It holds the id, so that titles never collide and a page is found again. */
export function pageTitleOf(asset: Asset): string {
  return `${shortened(asset.title, longestPageTitle)} (${asset.id})`;
}
