import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { Text } from '@atlaskit/primitives/compiled';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { SearchMark } from '../page/search-mark';
import { useNarrow } from '../page/use-narrow';
import styles from './board-content.module.css';
import { BoardCards } from './board-cards';
import { BoardTable } from './board-table';
import { matches } from './matches';
import type { Board } from './read-board';
import type { RowAction } from './row-actions';

type BoardContentProps = {
  readonly board: Board;
  readonly busyId: string | null;
  readonly onAction: (action: RowAction) => void;
  readonly onMore: () => Promise<void>;
  readonly onReload: () => Promise<void>;
};

/** The least width in pixels at which the table's nine columns stay readable. */
const tableWidth = 960;

function countWords(shown: number, all: number, more: boolean): string {
  const total = more ? `${all}+` : String(all);
  const noun = all === 1 ? 'request' : 'requests';
  return shown === all ? `${total} ${noun}` : `${shown} of ${total} ${noun}`;
}

/** Search, count and table; says what to do when there is nothing to show. */
export function BoardContent({ board, busyId, onAction, onMore, onReload }: BoardContentProps) {
  const [search, setSearch] = useState('');
  const List = useNarrow(tableWidth) ? BoardCards : BoardTable;
  const [busy, setBusy] = useState(false);
  const { settings, requests, nextPageToken } = board;
  const found = requests.filter((request) => matches(request, search));
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const refresh = (
    <Button isLoading={busy} onClick={() => void during(onReload)}>
      Refresh
    </Button>
  );

  if (requests.length === 0) {
    return (
      <EmptyState
        header="No open requests"
        headingLevel={2}
        description="New requests appear here as soon as somebody sends the form."
        primaryAction={refresh}
      />
    );
  }
  return (
    <div className={styles.board}>
      <div className={styles.bar}>
        <div className={styles.search}>
          <Textfield
            aria-label="Search requests"
            elemBeforeInput={<SearchMark />}
            type="search"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </div>
        <span role="status">
          {countWords(found.length, requests.length, nextPageToken !== undefined)}
        </span>
        <span className={styles.refresh}>{refresh}</span>
      </div>
      {settings.mayDecide ? null : (
        <Text as="p" color="color.text.subtle">
          Sales Ops decides; you can follow along here.
        </Text>
      )}
      {found.length === 0 ? (
        <EmptyState
          header="No request matches"
          headingLevel={2}
          description="Try fewer or other words."
          primaryAction={<Button onClick={() => setSearch('')}>Clear search</Button>}
        />
      ) : (
        <List
          requests={found}
          today={settings.today}
          calendar={settings.calendar}
          mayDecide={settings.mayDecide}
          busyId={busyId}
          onAction={onAction}
        />
      )}
      {nextPageToken === undefined ? null : (
        <div>
          <Button isLoading={busy} onClick={() => void during(onMore)}>
            Show more
          </Button>
        </div>
      )}
    </div>
  );
}
