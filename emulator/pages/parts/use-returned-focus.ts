import { useEffect, useRef, type RefObject } from 'react';

/** Gives the focus back to the button that opened an edit when the edit is gone, unless it is elsewhere by then. */
export function useReturnedFocus(editing: boolean): RefObject<HTMLButtonElement> {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(editing);
  useEffect(() => {
    const left = before.current && !editing;
    before.current = editing;
    if (left && document.activeElement === document.body) button.current?.focus();
  }, [editing]);
  return button;
}
