import { useCallback, useEffect, useRef, useState, type MutableRefObject } from 'react';
import { counted } from '../../src/domain/sentence';
import { call } from '../bridge/call';
import { onBoardNews } from '../bridge/news';
import type { Board } from './board';
import { withRows } from './board-rows';

/** Changes that come together are read together; in milliseconds. */
const gathering = 250;

/** As many rows are read one by one; of more, the whole board is read again. */
const mostRows = 50;

type ChangedRowsProps = {
  readonly change: (next: (current: Board) => Board) => void;
  readonly reload: () => Promise<void>;
  /** Ids of what changed, the latest first: a search lags behind, so Jira itself is asked for them. */
  readonly changedRef: MutableRefObject<readonly string[]>;
};

/** Reads the rows again that this person or somebody else has changed, and says what others did. */
export function useChangedRows({ change, reload, changedRef }: ChangedRowsProps) {
  const waitingRef = useRef(new Map<string, 'own' | 'foreign'>());
  const timerRef = useRef<number>();
  const [news, setNews] = useState('');

  const readChanged = useCallback(async () => {
    const told = waitingRef.current;
    waitingRef.current = new Map();
    const issueIds = [...told.keys()];
    const foreign = issueIds.filter((id) => told.get(id) === 'foreign');
    if (issueIds.length > mostRows) return reload();
    const answer = await call('getBoardRows', { issueIds });
    // Rows that cannot be read now stay as they are; the next return to the board reads them.
    if (!answer.ok) return;
    const rows = new Map(answer.value.rows.map((row) => [row.issueId, row]));
    change((board) => withRows(board, issueIds, (_, id) => rows.get(id)));
    if (foreign.length === 0) return;
    const [only] = foreign.length === 1 ? foreign : [];
    const known = only === undefined ? undefined : rows.get(only);
    setNews(
      known === undefined
        ? `${counted(foreign.length, 'request')} changed elsewhere.`
        : `${known.issueKey} changed elsewhere.`,
    );
  }, [change, reload]);

  const note = useCallback(
    (issueIds: readonly string[], by: 'own' | 'foreign') => {
      for (const id of issueIds) {
        if (waitingRef.current.get(id) !== 'own') waitingRef.current.set(id, by);
      }
      const others = changedRef.current.filter((id) => !issueIds.includes(id));
      changedRef.current = [...issueIds, ...others].slice(0, mostRows);
      window.clearTimeout(timerRef.current);
      timerRef.current = window.setTimeout(() => void readChanged(), gathering);
    },
    [changedRef, readChanged],
  );
  useEffect(() => onBoardNews((issueIds) => note(issueIds, 'foreign')), [note]);
  useEffect(() => () => window.clearTimeout(timerRef.current), []);
  const noteChanged = useCallback((ids: readonly string[]) => note(ids, 'own'), [note]);
  return { noteChanged, news };
}
