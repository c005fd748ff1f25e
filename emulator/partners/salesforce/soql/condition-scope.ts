import type { Column } from './columns';

/** What a query needs to know to compile its conditions. */
export interface ConditionScope {
  readonly column: (path: string) => Column;
  /** ms since the epoch */
  readonly now: number;
}
