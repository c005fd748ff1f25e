import type { BoardRow } from '../../src/contract/board-row';
import type { Board } from './board';

/** A board with some rows changed, added, or gone where `next` answers nothing. */
export function withRows(
  board: Board,
  issueIds: readonly string[],
  next: (row: BoardRow | undefined, issueId: string) => BoardRow | undefined,
): Board {
  const changing = new Set(issueIds);
  const kept = board.rows.flatMap((row) => {
    if (!changing.delete(row.issueId)) return [row];
    const after = next(row, row.issueId);
    return after === undefined ? [] : [after];
  });
  const added = [...changing].flatMap((issueId) => next(undefined, issueId) ?? []);
  return { ...board, rows: [...kept, ...added] };
}
