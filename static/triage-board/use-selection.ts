import { useCallback, useEffect, useRef, useState } from 'react';
import type { BoardSelection } from '../../src/contract/board-view';
import { readPageAddress, type PageAddress } from '../bridge/page-address';
import { wholeBoard } from './selection';
import { queryOf, selectionOf } from './selection-address';

/** What the board shows; the page's address holds it too, so that a link and the back button lead to it. */
export function useSelection() {
  const [selection, setSelection] = useState<BoardSelection>(wholeBoard);
  const address = useRef<PageAddress>();
  useEffect(() => {
    let left = false;
    void readPageAddress().then((read) => {
      if (left) return;
      address.current = read;
      if (Object.keys(read.query).length > 0) setSelection(selectionOf(read.query));
      read.onChange((query) => {
        if (!left) setSelection(selectionOf(query));
      });
    });
    return () => {
      left = true;
    };
  }, []);

  /** `typing` changes what is shown and not the address: not every letter is a step back. */
  const select = useCallback((next: BoardSelection, by: 'choice' | 'typing' = 'choice') => {
    setSelection(next);
    if (by === 'choice') address.current?.go(queryOf(next));
  }, []);
  return { selection, select };
}
