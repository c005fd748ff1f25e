import type { Desk } from '../../domain/desk';

/** A request that somebody delivered. */
export type MadeRequest = { readonly accountId: string; readonly owningTeam?: string };

/** Reads who made what, as the app. */
export interface MadeRequests {
  /** Those of an asset type that were delivered within the last year, the latest 100. */
  ofType(desk: Desk, assetType: string): Promise<readonly MadeRequest[]>;
}
