import type { Desk } from '../../domain/desk';
import type { DeclinedRequestMatch, OpenRequestMatch } from '../../domain/similar';

/** Reads what drafts are compared with. */
export interface SimilarRequests {
  /** The newest open and declined requests that the person may see, a few thousand at most. */
  newest(
    desk: Desk,
    accountId: string,
  ): Promise<readonly (OpenRequestMatch | DeclinedRequestMatch)[]>;
}
