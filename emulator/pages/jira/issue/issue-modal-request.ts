import { useSyncExternalStore } from 'react';

/** An issue that is shown over the page. */
export interface IssueModalRequest {
  readonly issueKey: string;
  /** Called once, when the issue is closed. */
  readonly onClose: () => void;
}

let current: IssueModalRequest | undefined;
const listeners = new Set<() => void>();

function change(next: IssueModalRequest | undefined): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Shows an issue over the page. One that is there already is closed. */
export function openIssueModal(request: IssueModalRequest): void {
  current?.onClose();
  change(request);
}

export function closeIssueModal(): void {
  const closed = current;
  change(undefined);
  closed?.onClose();
}

export function useIssueModalRequest(): IssueModalRequest | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
