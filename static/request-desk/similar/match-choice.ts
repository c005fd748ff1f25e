import type { CallValue } from '../../../src/contract/calls';
import type { AssetMatch, Match } from '../../../src/domain/similar';

/** What a person may do with a match. */
export type MatchChoice = {
  /** The match is what the person needed; that is logged already. */
  readonly onSolved: (match: Match) => void;
  readonly onUpdateAsset: (asset: AssetMatch) => void;
  /** The person asked for this one already, and it still lacks answers. */
  readonly onComplete: (issueKey: string) => void;
  /** The person watches the request now, and their opportunity counts for it. */
  readonly onJoined: (result: CallValue<'joinRequest'>) => void;
};
