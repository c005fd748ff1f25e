import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { actionsButton } from './row-actions';

type KeptFocus = {
  /** The list, which takes the focus when the row that had it is gone; needs `tabIndex={-1}`. */
  readonly list: RefObject<HTMLDivElement>;
  /** Where the focus goes after a dialog about a request: its actions, or the list. */
  readonly afterDialog: RefObject<HTMLElement>;
};

/** The row that the keyboard is on, or the list where there is none. */
function placeIn(list: RefObject<HTMLDivElement>): HTMLElement | null {
  return list.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]') ?? list.current;
}

/** Keeps the keyboard's place on the board when a change takes a row away. */
export function useKeptFocus(shown: unknown, dialogAbout: string | undefined): KeptFocus {
  const list = useRef<HTMLDivElement>(null);
  const requestId = useRef(dialogAbout);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (dialogAbout !== undefined) requestId.current = dialogAbout;
  }, [dialogAbout]);
  useEffect(() => {
    const remember = () => {
      hadFocus.current = true;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) placeIn(list)?.focus();
  }, [shown]);
  const afterDialog = useMemo(
    () => ({
      get current(): HTMLElement | null {
        const button = requestId.current === undefined ? null : actionsButton(requestId.current);
        return button ?? placeIn(list);
      },
    }),
    [],
  );
  return { list, afterDialog };
}
