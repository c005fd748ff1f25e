import { useEffect, useRef, type RefObject } from 'react';

/**
 * For an edit that opens in the place of what was clicked: the caret goes into its first box, and Escape
 * leaves it.
 */
export function useInlineEdit(onLeave: () => void): RefObject<HTMLFormElement> {
  const form = useRef<HTMLFormElement>(null);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    const element = form.current;
    element?.querySelector<HTMLElement>('input, textarea')?.focus();
    const hear = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') leave.current();
    };
    element?.addEventListener('keydown', hear);
    return () => {
      element?.removeEventListener('keydown', hear);
    };
  }, []);
  return form;
}
