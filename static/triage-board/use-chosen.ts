import { useCallback, useMemo, useState } from 'react';
import type { RankedRow } from './board';

/** The rows that are selected for a decision on all of them. Those that leave the board are not selected any more. */
export function useChosen(ranked: readonly RankedRow[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () => ranked.map(({ request }) => request).filter(({ issueId }) => chosen.has(issueId)),
    [ranked, chosen],
  );
  const choose = useCallback((issueIds: readonly string[], isChosen: boolean) => {
    setChosen((before) => {
      const after = new Set(before);
      for (const id of issueIds) {
        if (isChosen) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  }, []);
  const clear = useCallback(() => setChosen(new Set()), []);
  return { ids: chosen, rows, choose, clear };
}
