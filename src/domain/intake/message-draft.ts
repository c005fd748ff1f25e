import type { AssetType, Industry } from '../request-fields';

/** What a pasted message tells about a request; only the purpose, which is its text, is always there. */
export type MessageDraft = {
  readonly summary?: string;
  readonly assetType?: AssetType;
  /** ISO date */
  readonly neededBy?: string;
  /** Key or link of a deal. */
  readonly opportunity?: string;
  readonly industry: readonly Industry[];
  readonly purpose: string;
};
