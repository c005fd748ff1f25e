import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { Text } from '@atlaskit/primitives/compiled';
import { useMemo } from 'react';
import type { BoardViews } from '../../src/contract/board-view';
import { counted } from '../../src/domain/sentence';
import { useNarrow } from '../page/use-narrow';
import type { Board, RankedRow } from './board';
import { BoardBar, RefreshButton } from './board-bar';
import { BoardCards } from './board-cards';
import styles from './board-content.module.css';
import { BoardFilters } from './board-filters';
import { BoardGrid } from './board-grid';
import type { BoardListProps } from './board-list-props';
import { SavedViews } from './saved-views';
import { selectedRows, wholeBoard } from './selection';
import type { useSelection } from './use-selection';

type BoardContentProps = ReturnType<typeof useSelection> &
  Pick<BoardListProps, 'busyIds' | 'chosenIds' | 'onChoose' | 'onAction'> & {
    readonly board: Board;
    readonly ranked: readonly RankedRow[];
    readonly news: string;
    readonly onReload: () => Promise<void>;
    readonly onViews: (views: BoardViews) => void;
  };

/** The least width in pixels at which the table's columns stay readable. */
const tableWidth = 970;

function countWords(shown: number, all: number): string {
  return shown === all ? counted(all, 'request') : `${shown} of ${counted(all, 'request')}`;
}

/** Search, filters, views and the requests; says what to do when there is nothing to show. */
export function BoardContent(props: BoardContentProps) {
  const { board, ranked, selection, select, news, onReload, onViews } = props;
  const { today, calendar, mayDecide, unread } = board;
  const day = useMemo(() => ({ today, calendar }), [today, calendar]);
  const rows = useMemo(() => selectedRows(ranked, selection, day), [ranked, selection, day]);
  const List = useNarrow(tableWidth) ? BoardCards : BoardGrid;
  if (ranked.length === 0) return <NoRequests onReload={onReload} />;
  return (
    <div className={styles.board}>
      <BoardBar
        selection={selection}
        onSelect={select}
        count={countWords(rows.length, ranked.length)}
        news={news}
        onReload={onReload}
      >
        <SavedViews views={board.views} selection={selection} onSelect={select} onKept={onViews} />
      </BoardBar>
      <BoardFilters ranked={ranked} selection={selection} onSelect={select} />
      {mayDecide ? null : (
        <Text as="p" color="color.text.subtle">
          Sales Ops decides; you can follow along here.
        </Text>
      )}
      {unread === 0 ? null : (
        <Text as="p">{`${counted(unread, 'more request')} being read. Refresh in a minute.`}</Text>
      )}
      {rows.length === 0 ? (
        <EmptyState
          header="No request matches"
          headingLevel={2}
          description="Try fewer filters or other words."
          primaryAction={<Button onClick={() => select(wholeBoard)}>Show all requests</Button>}
        />
      ) : (
        <List
          rows={rows}
          day={day}
          mayDecide={mayDecide}
          busyIds={props.busyIds}
          chosenIds={props.chosenIds}
          sort={selection.sort}
          onSort={(sort) => select({ ...selection, sort })}
          onChoose={props.onChoose}
          onAction={props.onAction}
        />
      )}
    </div>
  );
}

function NoRequests({ onReload }: Pick<BoardContentProps, 'onReload'>) {
  return (
    <EmptyState
      header="No open requests"
      headingLevel={2}
      description="New requests appear here as soon as somebody sends the form."
      primaryAction={<RefreshButton onReload={onReload} />}
    />
  );
}
