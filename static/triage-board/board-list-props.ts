import type { BoardSelection } from '../../src/contract/board-view';
import type { BoardDay, RankedRow } from './board';
import type { RowAction } from './row-action';

/** What a list of requests shows and offers, whatever its shape. */
export type BoardListProps = {
  readonly rows: readonly RankedRow[];
  readonly day: BoardDay;
  readonly mayDecide: boolean;
  /** Ids of the requests whose decision is on its way. */
  readonly busyIds: ReadonlySet<string>;
  /** Ids of the rows that are selected for a decision on all of them. */
  readonly chosenIds: ReadonlySet<string>;
  readonly sort: BoardSelection['sort'];
  readonly onSort: (sort: BoardSelection['sort']) => void;
  readonly onChoose: (issueIds: readonly string[], isChosen: boolean) => void;
  readonly onAction: (action: RowAction) => void;
};
