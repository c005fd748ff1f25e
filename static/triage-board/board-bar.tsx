import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type ReactNode } from 'react';
import type { BoardSelection } from '../../src/contract/board-view';
import { SearchMark } from '../page/search-mark';
import styles from './board-content.module.css';

type BoardBarProps = {
  readonly selection: BoardSelection;
  readonly onSelect: (selection: BoardSelection, by?: 'choice' | 'typing') => void;
  readonly count: string;
  /** What others changed. */
  readonly news: string;
  readonly onReload: () => Promise<void>;
  readonly children: ReactNode;
};

/** Search, saved views, how many requests are shown, and what happened meanwhile. */
export function BoardBar({ selection, onSelect, count, news, onReload, children }: BoardBarProps) {
  return (
    <div className={styles.bar}>
      <div className={styles.search}>
        <Textfield
          aria-label="Search requests"
          elemBeforeInput={<SearchMark />}
          type="search"
          value={selection.search}
          onChange={(event) =>
            onSelect({ ...selection, search: event.currentTarget.value }, 'typing')
          }
          onBlur={() => selection.search !== '' && onSelect(selection)}
        />
      </div>
      {children}
      <span role="status" aria-label="Requests shown">
        {count}
      </span>
      <span role="status" aria-label="Changes elsewhere" className={styles.news}>
        {news}
      </span>
      <span className={styles.refresh}>
        <RefreshButton onReload={onReload} />
      </span>
    </div>
  );
}

/** Reads the board again. */
export function RefreshButton({ onReload }: Pick<BoardBarProps, 'onReload'>) {
  const [isBusy, setBusy] = useState(false);
  const reload = async () => {
    setBusy(true);
    await onReload();
    setBusy(false);
  };
  return (
    <Button isLoading={isBusy} onClick={() => void reload()}>
      Refresh
    </Button>
  );
}
