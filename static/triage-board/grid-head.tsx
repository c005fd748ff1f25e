import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useEffect, useRef } from 'react';
import type { SortColumn } from '../../src/contract/board-view';
import { boardColumns } from './board-columns';
import styles from './board-grid.module.css';
import type { BoardListProps } from './board-list-props';

type GridHeadProps = Pick<
  BoardListProps,
  'rows' | 'mayDecide' | 'chosenIds' | 'sort' | 'onSort' | 'onChoose'
>;

/** Columns that people want to see from the highest down. */
const highestFirst: readonly SortColumn[] = ['score', 'dealBand', 'waiting'];

/** The names of the columns, each a button that sorts by it, and the box that selects all rows. */
export function GridHead({ rows, mayDecide, chosenIds, sort, onSort, onChoose }: GridHeadProps) {
  const sortBy = (by: SortColumn) => {
    const first = highestFirst.includes(by) ? 'descending' : 'ascending';
    const other = sort.order === 'ascending' ? 'descending' : 'ascending';
    onSort({ by, order: sort.by === by ? other : first });
  };
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        {mayDecide ? (
          <div role="columnheader" className={styles.cell}>
            <ChooseAll rows={rows} chosenIds={chosenIds} onChoose={onChoose} />
          </div>
        ) : null}
        {boardColumns.map(({ by, label }) => (
          <div
            key={by}
            role="columnheader"
            className={styles.cell}
            aria-sort={sort.by === by ? sort.order : 'none'}
          >
            <button type="button" className={styles.sort} onClick={() => sortBy(by)}>
              {label}
              {sort.by === by ? <SortMark order={sort.order} /> : null}
            </button>
          </div>
        ))}
        {mayDecide ? (
          <div role="columnheader" className={styles.cell}>
            <VisuallyHidden>Actions</VisuallyHidden>
          </div>
        ) : null}
      </div>
    </div>
  );
}

function SortMark({ order }: Pick<BoardListProps['sort'], 'order'>) {
  return order === 'ascending' ? (
    <ArrowUpIcon label="" size="small" />
  ) : (
    <ArrowDownIcon label="" size="small" />
  );
}

type ChooseAllProps = Pick<BoardListProps, 'rows' | 'chosenIds' | 'onChoose'>;

function ChooseAll({ rows, chosenIds, onChoose }: ChooseAllProps) {
  const box = useRef<HTMLInputElement>(null);
  const ids = rows.map(({ request }) => request.issueId);
  const count = ids.filter((id) => chosenIds.has(id)).length;
  const isAll = count === ids.length && count > 0;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = count > 0 && !isAll;
  }, [count, isAll]);
  return (
    <label className={styles.choice}>
      <input
        ref={box}
        type="checkbox"
        checked={isAll}
        aria-label="Select all shown requests"
        onChange={() => onChoose(ids, !isAll)}
      />
    </label>
  );
}
