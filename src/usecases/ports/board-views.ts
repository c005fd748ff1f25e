import type { BoardViews } from '../../contract/board-view';

/** Keeps the views that people have of the triage board, each person's own. */
export interface KeptBoardViews {
  find(accountId: string): Promise<BoardViews>;
  /** Keeps views whose `revision` is one above those that are kept; `conflict` when somebody was faster. */
  save(accountId: string, views: BoardViews): Promise<'stored' | 'conflict'>;
}
