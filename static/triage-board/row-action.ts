import type { BoardRow } from '../../src/contract/board-row';
import type { Decision } from './decision';

/** What a person chose to do with a request. */
export type RowAction =
  | { readonly kind: 'decide'; readonly row: BoardRow; readonly decision: Decision }
  | { readonly kind: 'assign'; readonly row: BoardRow }
  /** Puts it at a place of the ranking; without one the person is asked. */
  | { readonly kind: 'rank'; readonly row: BoardRow; readonly place?: number }
  /** Lets the score decide its rank again. */
  | { readonly kind: 'unrank'; readonly row: BoardRow };
