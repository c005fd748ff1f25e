import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { RankedRow } from './board';
import type { RowAction } from './row-action';

type ActiveRowProps = {
  readonly rows: readonly RankedRow[];
  readonly isMovable: boolean;
  readonly mayDecide: boolean;
  readonly onAction: (action: RowAction) => void;
  readonly onToggle: (issueId: string, withRange: boolean) => void;
};

/** As many rows the page keys go over. */
const pageLength = 10;

const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + pageLength,
  PageUp: (index) => index - pageLength,
  Home: () => 0,
  End: (_, last) => last,
};

const rowIdOf = (target: EventTarget): string | undefined =>
  target instanceof Element
    ? target.closest<HTMLElement>('[data-issue-id]')?.dataset['issueId']
    : undefined;

/** The row that the Tab key leads to, and the keys that lead to another one. */
export function useActiveRow({ rows, isMovable, mayDecide, onAction, onToggle }: ActiveRowProps) {
  const body = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState({ id: '', index: 0 });
  const ids = rows.map(({ request }) => request.issueId);
  const found = ids.indexOf(chosen.id);
  // Where the row is gone, its neighbour takes its place.
  const index = found >= 0 ? found : Math.min(chosen.index, ids.length - 1);

  const focusRow = (next: number) => {
    const at = Math.max(0, Math.min(ids.length - 1, next));
    const id = ids[at] ?? '';
    setChosen({ id, index: at });
    body.current?.querySelector<HTMLElement>(`[data-issue-id="${id}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.role === 'menuitem') return;
    const ranked = rows[index];
    const step = steps[event.key];
    if (ranked === undefined || event.ctrlKey || event.metaKey) return;
    const isRow = event.target instanceof HTMLElement && event.target.role === 'row';
    if (event.altKey) {
      const move = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (move === undefined || !isMovable) return;
      const place = ranked.place + move;
      if (place >= 1) onAction({ kind: 'rank', row: ranked.request, place });
    } else if (step !== undefined) {
      focusRow(step(index, ids.length - 1));
    } else if (event.key === ' ' && isRow && mayDecide) {
      onToggle(ranked.request.issueId, event.shiftKey);
    } else return;
    event.preventDefault();
  };

  const onFocus = (event: FocusEvent) => {
    const id = rowIdOf(event.target);
    if (id !== undefined) setChosen({ id, index: ids.indexOf(id) });
  };
  return { body, id: ids[index], handlers: { onKeyDown, onFocus } };
}
