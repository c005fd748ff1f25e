import { IconButton } from '@atlaskit/button/new';
import NextIcon from '@atlaskit/icon/core/chevron-right';
import PreviousIcon from '@atlaskit/icon/core/chevron-left';
import styles from './issues.module.css';

export interface PagerProps {
  readonly page: number;
  /** Token of the next page, if there is one. */
  readonly next: string | undefined;
  readonly onNext: (token: string) => void;
  readonly onPrevious: () => void;
}

/** Steps through pages; absent when there is only one. */
export function Pager({ page, next, onNext, onPrevious }: PagerProps) {
  if (page === 1 && next === undefined) return null;
  return (
    <nav className={styles['pager']} aria-label="Pages of the list">
      <IconButton
        icon={PreviousIcon}
        label="Previous page"
        isDisabled={page === 1}
        onClick={onPrevious}
      />
      <span>Page {page}</span>
      <IconButton
        icon={NextIcon}
        label="Next page"
        isDisabled={next === undefined}
        onClick={() => {
          if (next !== undefined) onNext(next);
        }}
      />
    </nav>
  );
}
