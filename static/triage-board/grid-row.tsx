import { memo, type MouseEvent, type ReactNode } from 'react';
import type { BoardDay, RankedRow } from './board';
import styles from './board-grid.module.css';
import { DealBand } from './deal-band';
import { NeededBy } from './needed-by';
import { RankCell } from './rank-cell';
import {
  AssetType,
  EffortSize,
  Owner,
  Requester,
  RequestTitle,
  Status,
  Waiting,
} from './request-parts';
import type { RowAction } from './row-action';
import { RowActions } from './row-actions';
import { ScoreCell } from './score-cell';

/** Where a row that is dragged would go: above or below this one. */
export type DropEdge = 'above' | 'below';

type GridRowProps = {
  readonly ranked: RankedRow;
  /** Position in the list, the head being the first. */
  readonly index: number;
  readonly day: BoardDay;
  readonly mayDecide: boolean;
  readonly isMovable: boolean;
  /** Of all rows one is in the order of the Tab key; arrow keys lead to the others. */
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly dropEdge: DropEdge | undefined;
  readonly onAction: (action: RowAction) => void;
  readonly onToggle: (issueId: string, withRange: boolean) => void;
};

function Cell({ children }: { readonly children: ReactNode }) {
  return (
    <div role="gridcell" className={styles.cell}>
      {children}
    </div>
  );
}

/** A request as a row. Only rows that change are drawn again. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { ranked, index, day, mayDecide, isMovable, isActive, isChosen, isBusy, dropEdge } = props;
  const { request: row } = ranked;
  const tabIndex = isActive ? 0 : -1;
  const edge = dropEdge === undefined ? '' : styles[dropEdge];
  return (
    <div
      role="row"
      className={`${styles.row} ${isChosen ? styles.chosen : ''} ${edge}`}
      aria-rowindex={index}
      aria-selected={mayDecide ? isChosen : undefined}
      aria-busy={isBusy || undefined}
      tabIndex={tabIndex}
      data-issue-id={row.issueId}
    >
      {mayDecide ? (
        <Choice ranked={ranked} isChosen={isChosen} tabIndex={tabIndex} onToggle={props.onToggle} />
      ) : null}
      <Cell>
        <RankCell ranked={ranked} isMovable={isMovable} />
      </Cell>
      <Cell>
        <ScoreCell score={row.score} tabIndex={tabIndex} />
      </Cell>
      <Cell>
        <RequestTitle row={row} tabIndex={tabIndex} />
      </Cell>
      <Facts ranked={ranked} day={day} />
      {mayDecide ? (
        <Cell>
          <RowActions
            ranked={ranked}
            isBusy={isBusy}
            tabIndex={tabIndex}
            onAction={props.onAction}
          />
        </Cell>
      ) : null}
    </div>
  );
});

function Facts({ ranked: { request: row }, day }: Pick<GridRowProps, 'ranked' | 'day'>) {
  return (
    <>
      <Cell>
        <AssetType row={row} />
      </Cell>
      <Cell>
        <Requester row={row} />
      </Cell>
      <Cell>
        <NeededBy row={row} day={day} />
      </Cell>
      <Cell>
        <DealBand row={row} />
      </Cell>
      <Cell>
        <EffortSize row={row} />
      </Cell>
      <Cell>
        <Owner row={row} />
      </Cell>
      <Cell>
        <Waiting row={row} />
      </Cell>
      <Cell>
        <Status row={row} />
      </Cell>
    </>
  );
}

type ChoiceProps = Pick<GridRowProps, 'ranked' | 'isChosen' | 'onToggle'> & {
  readonly tabIndex: 0 | -1;
};

/** The box that selects a row; with the shift key all rows since the last one. */
function Choice({ ranked: { request: row }, isChosen, tabIndex, onToggle }: ChoiceProps) {
  const toggle = (event: MouseEvent) => onToggle(row.issueId, event.shiftKey);
  return (
    <Cell>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={isChosen}
          tabIndex={tabIndex}
          aria-label={`Select ${row.issueKey}`}
          onClick={toggle}
          onChange={ignoreChange}
        />
      </label>
    </Cell>
  );
}

/** A click tells of the shift key, a change does not; React wants to hear of both. */
const ignoreChange = () => undefined;
