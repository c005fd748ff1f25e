import type { AssetRequest } from '../../domain/asset-request';
import type { Desk } from '../../domain/desk';

/** Reads the open requests of a desk as a person. */
export interface OpenRequests {
  /**
   * Ids of those that the person may see, at most 5,000, in one search.
   * @param changed at most 50 that the search must know the newest state of
   */
  ids(desk: Desk, changed: readonly string[]): Promise<readonly string[]>;
  /** At most 100 requests by id, in any status and newer than a search; those that may not be seen are missing. */
  read(desk: Desk, issueIds: readonly string[]): Promise<readonly AssetRequest[]>;
}
