import { useCallback, useMemo, useRef } from 'react';
import type { BoardRow } from '../../src/contract/board-row';
import { call } from '../bridge/call';
import { useAnswer } from '../page/use-answer';
import { rankedRows } from './board';
import { withRows } from './board-rows';
import { useChangedRows } from './use-changed-rows';
import { useReturn } from './use-return';

export type BoardState = ReturnType<typeof useBoard>;

/**
 * The board, kept up to date: rows that this person or somebody else changes are read again, and the whole
 * board when the person comes back to it after a while.
 */
export function useBoard() {
  const changed = useRef<readonly string[]>([]);
  const ask = useCallback(() => call('getTriageBoard', { changed: [...changed.current] }), []);
  const { loaded, reload, change } = useAnswer(ask);
  const { noteChanged, news } = useChangedRows({ change, reload, changedRef: changed });
  useReturn(reload);

  /** Shows at once what the person has changed; what Jira makes of it follows. */
  const showChanged = useCallback(
    (issueIds: readonly string[], next: (row: BoardRow) => BoardRow | undefined) => {
      change((board) => withRows(board, issueIds, (row) => row && next(row)));
      noteChanged(issueIds);
    },
    [change, noteChanged],
  );

  const board = loaded.state === 'ready' ? loaded.value : undefined;
  const ranked = useMemo(() => (board === undefined ? [] : rankedRows(board)), [board]);
  return { loaded, ranked, reload, change, showChanged, noteChanged, news };
}
