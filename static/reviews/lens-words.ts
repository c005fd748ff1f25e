import type { ThemeAppearance } from '@atlaskit/lozenge';
import type { CallValue } from '../../src/contract/calls';
import type { Lens } from '../../src/domain/lens';

export type Reviews = CallValue<'getReviews'>;
export type LensReview = Reviews['lenses'][number];

/** What each lens looks at. */
export const lensNames: Readonly<Record<Lens, string>> = {
  technical: 'Technical accuracy',
  brand: 'Brand',
  narrative: 'Narrative',
};

type StateWords = { readonly words: string; readonly appearance: ThemeAppearance };

export const stateWords: Readonly<Record<LensReview['state'], StateWords>> = {
  waiting: { words: 'Waiting', appearance: 'default' },
  approved: { words: 'Approved', appearance: 'success' },
  'approved-with-changes': { words: 'Approved with changes', appearance: 'success' },
  'changes-requested': { words: 'Changes requested', appearance: 'removed' },
  abstained: { words: 'Abstained', appearance: 'moved' },
  outdated: { words: 'Outdated', appearance: 'moved' },
};

type DecisionName = Reviews['history'][number]['decision'];

type DecisionWords = {
  /** On the button. */
  readonly verb: string;
  /** In the history, after the person's name. */
  readonly past: string;
};

export const decisionWords: Readonly<Record<DecisionName, DecisionWords>> = {
  approve: { verb: 'Approve', past: 'approved' },
  'approve-with-changes': { verb: 'Approve with changes', past: 'approved with changes' },
  'request-changes': { verb: 'Request changes', past: 'requested changes' },
  abstain: { verb: 'Abstain', past: 'abstained' },
};
