import { useSyncExternalStore } from 'react';

/**
 * Whether the view is narrower than a width in pixels. In a frame this is the frame's width, which
 * says nothing about the window around it.
 */
export function useNarrow(width: number): boolean {
  const query = `(max-width: ${width - 0.02}px)`;
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
