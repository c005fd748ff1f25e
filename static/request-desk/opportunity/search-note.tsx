import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { counted } from '../../../src/domain/sentence';
import styles from './opportunity-picker.module.css';
import type { OpportunitySearch } from './use-opportunity-search';

type SearchNoteProps = {
  readonly search: OpportunitySearch;
  /** Whether the deals that were found are listed. */
  readonly isOpen: boolean;
  readonly onAgain: () => void;
};

const kept = 'Your text is sent as typed.';

/** Says how the search stands; what was typed is good without any deal found. */
export function SearchNote({ search, isOpen, onAgain }: SearchNoteProps) {
  const { state, named, opportunities } = search;
  switch (state) {
    case 'idle':
      return null;
    case 'searching':
      return <Text color="color.text.subtle">Searching deals…</Text>;
    case 'failed':
      return (
        <div className={styles.failure}>
          <Text>Deals cannot be searched right now. {kept}</Text>
          <Button spacing="compact" onClick={onAgain}>
            Search again
          </Button>
        </div>
      );
    case 'found': {
      const count = opportunities.length;
      if (named !== undefined) return null;
      if (count === 0) return <Text>No deal found. {kept}</Text>;
      return isOpen ? (
        <VisuallyHidden>{counted(count, 'deal')} found. Choose with the arrow keys.</VisuallyHidden>
      ) : (
        <Text>No deal is chosen yet. {kept}</Text>
      );
    }
    default:
      return state satisfies never;
  }
}
