import type { AssetRequest } from '../../domain/asset-request';
import type { Desk } from '../../domain/desk';

/** Reads many requests of a desk in few calls, as the app. */
export interface DeskRequests {
  /** Ids of all that are not finished, 5,000 a call. Search lags behind writes: no decision rests on it. */
  openIds(desk: Desk): Promise<readonly string[]>;
  /** All that are not finished, 100 a call; lags as well. */
  open(desk: Desk): Promise<readonly AssetRequest[]>;
  /** By id and in any status, 100 a call, as they are now; those that are gone or elsewhere are missing. */
  read(desk: Desk, issueIds: readonly string[]): Promise<readonly AssetRequest[]>;
}
