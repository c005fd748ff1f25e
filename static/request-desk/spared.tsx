import { flushSync } from 'react-dom';
import type { DraftProps } from './draft-field';
import type { End } from './end-page';
import { SimilarMatches } from './similar/similar-matches';
import { updateOf } from './updated-asset/update-of';

type SparedProps = DraftProps & {
  readonly onEnd: (end: End) => void;
  readonly onComplete: (issueKey: string) => void;
};

/** What exists already: it ends the form without a request, or makes an update of it. */
export function Spared({ draft, change, onEnd, onComplete }: SparedProps) {
  if (draft.requestKind === 'Update existing') return null;
  return (
    <SimilarMatches
      draft={draft}
      onComplete={onComplete}
      onSolved={({ title, path }) => onEnd({ kind: 'found', title, path })}
      onJoined={(joined) => onEnd({ kind: 'joined', joined })}
      onUpdateAsset={(asset) => {
        flushSync(() => change({ requestKind: 'Update existing', ...updateOf(asset, draft) }));
        document.getElementById('updatesAsset')?.focus();
      }}
    />
  );
}
