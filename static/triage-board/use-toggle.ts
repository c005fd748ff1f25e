import { useRef } from 'react';
import type { RankedRow } from './board';

/** Selects or unselects a row; with `withRange` all rows between it and the last one that was toggled. */
export function useToggle(
  rows: readonly RankedRow[],
  chosenIds: ReadonlySet<string>,
  onChoose: (issueIds: readonly string[], isChosen: boolean) => void,
) {
  const last = useRef<string>();
  return (issueId: string, withRange: boolean) => {
    const isChosen = !chosenIds.has(issueId);
    const ids = rows.map(({ request }) => request.issueId);
    const from = last.current === undefined ? -1 : ids.indexOf(last.current);
    const to = ids.indexOf(issueId);
    const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    onChoose(withRange && from >= 0 ? range : [issueId], isChosen);
    last.current = issueId;
  };
}
