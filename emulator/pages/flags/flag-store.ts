import { useSyncExternalStore } from 'react';

export interface FlagAction {
  readonly text: string;
  readonly href?: string;
  readonly onClick?: () => void;
}

/** A message in the lower left corner of the page. */
export interface PageFlag {
  readonly id: string;
  readonly tone: 'success' | 'info' | 'warning' | 'error';
  /** Coloured all over, without a button that dismisses it. */
  readonly bold?: boolean;
  readonly title: string;
  readonly description?: string;
  readonly actions?: readonly FlagAction[];
  readonly autoDismiss: boolean;
}

let flags: readonly PageFlag[] = [];
let count = 0;
const listeners = new Set<() => void>();

function change(next: readonly PageFlag[]): void {
  flags = next;
  for (const listener of listeners) listener();
}

/** Shows a flag; one with the same id is replaced. */
export function showFlag(flag: PageFlag): void {
  change([flag, ...flags.filter(({ id }) => id !== flag.id)]);
}

export function closeFlag(id: string): void {
  change(flags.filter((flag) => flag.id !== id));
}

/** A short confirmation that goes away by itself, with an optional link to what was made. */
export function confirm(title: string, action?: FlagAction): void {
  count += 1;
  showFlag({
    id: `page-${String(count)}`,
    tone: 'success',
    title,
    autoDismiss: true,
    ...(action === undefined ? {} : { actions: [action] }),
  });
}

/** A failure that stays until it is dismissed. */
export function complain(title: string, description: string): void {
  count += 1;
  showFlag({
    id: `page-${String(count)}`,
    tone: 'error',
    title,
    description,
    autoDismiss: false,
  });
}

export function useFlags(): readonly PageFlag[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => flags,
  );
}
