import { useRef, useState, type DragEvent } from 'react';
import type { RankedRow } from './board';
import type { DropEdge } from './grid-row';
import type { RowAction } from './row-action';

type RankDragProps = {
  readonly rows: readonly RankedRow[];
  readonly isMovable: boolean;
  readonly onAction: (action: RowAction) => void;
};

type Over = { readonly issueId: string; readonly edge: DropEdge };

const rowAt = (event: DragEvent): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('[data-issue-id]') : null;

/** The place that a row gets when it is dropped at the edge of another one. */
export function droppedPlace(from: number, onto: number, edge: DropEdge): number {
  const before = edge === 'above' ? onto : onto + 1;
  return from < before ? before - 1 : before;
}

/** Drags a row by its handle to another place of the ranking. */
export function useRankDrag({ rows, isMovable, onAction }: RankDragProps) {
  const dragged = useRef<RankedRow>();
  const [over, setOver] = useState<Over>();
  if (!isMovable) return { over: undefined, handlers: {} };

  const rankedAt = (event: DragEvent) =>
    rows.find(({ request }) => request.issueId === rowAt(event)?.dataset['issueId']);

  const onDragStart = (event: DragEvent) => {
    const row = rowAt(event);
    dragged.current = rankedAt(event);
    if (row === null || dragged.current === undefined) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.current.request.issueKey);
    event.dataTransfer.setDragImage(row, 0, 0);
  };
  const onDragOver = (event: DragEvent) => {
    const row = rowAt(event);
    const issueId = row?.dataset['issueId'];
    if (dragged.current === undefined || row === null || issueId === undefined) return;
    event.preventDefault();
    const { top, height } = row.getBoundingClientRect();
    const edge = event.clientY < top + height / 2 ? 'above' : 'below';
    if (over?.issueId !== issueId || over.edge !== edge) setOver({ issueId, edge });
  };
  const onDragEnd = () => {
    dragged.current = undefined;
    setOver(undefined);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    const from = dragged.current;
    const onto = rankedAt(event);
    onDragEnd();
    if (from === undefined || onto === undefined || over === undefined) return;
    const place = droppedPlace(from.place, onto.place, over.edge);
    if (place !== from.place) onAction({ kind: 'rank', row: from.request, place });
  };
  return { over, handlers: { onDragStart, onDragOver, onDragEnd, onDrop } };
}
