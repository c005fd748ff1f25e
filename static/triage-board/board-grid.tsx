import { useCallback, useEffect, useRef } from 'react';
import styles from './board-grid.module.css';
import type { BoardListProps } from './board-list-props';
import { GridHead } from './grid-head';
import { GridRow } from './grid-row';
import { useActiveRow } from './use-active-row';
import { useRankDrag } from './use-rank-drag';
import { useToggle } from './use-toggle';

/** The newest value of a callback under one identity, so that rows are not drawn again for it. */
function useStable<Input extends readonly unknown[]>(callback: (...input: Input) => void) {
  const newest = useRef(callback);
  useEffect(() => {
    newest.current = callback;
  });
  return useCallback((...input: Input) => newest.current(...input), []);
}

/**
 * The requests as a grid that sorts by any column. The keyboard walks by rows: arrows, Home, End and the page
 * keys lead to a row, Tab goes through what is in it, Space selects it, Alt with an arrow moves its rank.
 */
export function BoardGrid(props: BoardListProps) {
  const { rows, day, mayDecide, busyIds, chosenIds, sort, onSort, onChoose } = props;
  const onAction = useStable(props.onAction);
  const toggle = useToggle(rows, chosenIds, onChoose);
  const onToggle = useStable(toggle);
  const isMovable = mayDecide && sort.by === 'rank' && sort.order === 'ascending';
  const {
    body,
    id: activeId,
    handlers,
  } = useActiveRow({ rows, isMovable, mayDecide, onAction, onToggle });
  const { over, handlers: dragHandlers } = useRankDrag({ rows, isMovable, onAction });
  return (
    <div
      role="grid"
      aria-label="Open requests"
      aria-rowcount={rows.length + 1}
      aria-multiselectable={mayDecide || undefined}
      className={`${styles.grid} ${mayDecide ? styles.deciding : ''}`}
    >
      <GridHead
        rows={rows}
        mayDecide={mayDecide}
        chosenIds={chosenIds}
        sort={sort}
        onSort={onSort}
        onChoose={onChoose}
      />
      <div role="rowgroup" ref={body} {...handlers} {...dragHandlers}>
        {rows.map((ranked, index) => {
          const { issueId } = ranked.request;
          return (
            <GridRow
              key={issueId}
              ranked={ranked}
              index={index + 2}
              day={day}
              mayDecide={mayDecide}
              isMovable={isMovable}
              isActive={issueId === activeId}
              isChosen={chosenIds.has(issueId)}
              isBusy={busyIds.has(issueId)}
              dropEdge={over?.issueId === issueId ? over.edge : undefined}
              onAction={onAction}
              onToggle={onToggle}
            />
          );
        })}
      </div>
    </div>
  );
}
