import type { WorkCalendar } from '../../src/domain/calendar';
import type { BoardRequest } from './board-request';
import type { RowAction } from './row-actions';

/** What a list of requests shows and offers, whatever its shape. */
export type BoardListProps = {
  readonly requests: readonly BoardRequest[];
  /** ISO date that "in 3 business days" counts from. */
  readonly today: string;
  readonly calendar: WorkCalendar;
  readonly mayDecide: boolean;
  /** Id of the request whose decision is on its way. */
  readonly busyId: string | null;
  readonly onAction: (action: RowAction) => void;
};
