import type { ThemeAppearance } from '@atlaskit/lozenge';
import type { PlanStep } from './plan';

type StateWords = { readonly words: string; readonly appearance: ThemeAppearance };

export const stateWords: Readonly<Record<PlanStep['state'], StateWords>> = {
  missing: { words: 'Missing', appearance: 'default' },
  present: { words: 'There', appearance: 'success' },
  drifted: { words: 'Changed', appearance: 'moved' },
  queued: { words: 'Waiting', appearance: 'default' },
  running: { words: 'Working', appearance: 'inprogress' },
  failed: { words: 'Failed', appearance: 'removed' },
};
