import type { BoardRequest } from './board-request';
import type { RowAction } from './row-actions';

/** What a list of requests shows and offers, whatever its shape. */
export type BoardListProps = {
  readonly requests: readonly BoardRequest[];
  /** ISO date that "in 3 days" counts from. */
  readonly today: string;
  readonly mayDecide: boolean;
  /** Id of the request whose decision is on its way. */
  readonly busyId: string | null;
  readonly onAction: (action: RowAction) => void;
};
