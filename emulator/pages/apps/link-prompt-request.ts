import { useSyncExternalStore } from 'react';

/** A link to another site that an app wants to open. */
export interface LinkPromptRequest {
  readonly url: URL;
  readonly answer: (goes: boolean) => void;
}

let current: LinkPromptRequest | undefined;
const listeners = new Set<() => void>();

function change(next: LinkPromptRequest | undefined): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Asks the person whether to leave for another site. */
export function mayLeaveFor(url: URL): Promise<boolean> {
  current?.answer(false);
  return new Promise((resolve) => {
    change({
      url,
      answer: (goes) => {
        change(undefined);
        resolve(goes);
      },
    });
  });
}

export function useLinkPromptRequest(): LinkPromptRequest | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
