import { useSyncExternalStore } from 'react';
import type { Prefilled } from './prefilled';

/** What the create dialog starts with, and whom it tells. */
export interface CreateRequest {
  readonly projectKey?: string;
  readonly projectId?: string;
  readonly issueTypeId?: string;
  /** Id of the issue above the new one. */
  readonly parentId?: string;
  /** Values of fields, in the formats of `CreateIssueModal`. */
  readonly values?: Prefilled;
  /** Called once: with the new issue, or with nothing when the dialog was closed without one. */
  readonly onClose?: (created: { readonly id: string; readonly key: string } | undefined) => void;
}

let current: CreateRequest | undefined;
const listeners = new Set<() => void>();

function change(next: CreateRequest | undefined): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Opens the create dialog over the page. */
export function openCreateDialog(request: CreateRequest): void {
  change(request);
}

export function closeCreateDialog(): void {
  change(undefined);
}

export function useCreateRequest(): CreateRequest | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
