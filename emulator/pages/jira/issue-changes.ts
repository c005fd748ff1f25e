import { useEffect, useRef } from 'react';
import { emitAppEvent } from '../apps/app-events';

/** An issue that this page, or an app on it, has just changed or made. */
export interface IssueChange {
  readonly key: string;
  readonly id: string;
}

const listeners = new Set<(change: IssueChange) => void>();

/** Tells every part of the page, and every app frame, that an issue is no longer what it was. */
export function issueChanged(change: IssueChange, changes: readonly string[] = []): void {
  for (const listener of listeners) listener(change);
  emitAppEvent('JIRA_ISSUE_CHANGED', {
    issueId: change.id,
    issueKey: change.key,
    changes: changes.map((fieldId) => ({ fieldId })),
  });
}

/** Tells the lists of the page that there is a new issue. */
export function issueCreated(change: IssueChange): void {
  for (const listener of listeners) listener(change);
}

/** Runs after every change that the page knows of. */
export function useIssueChanges(listener: (change: IssueChange) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const hear = (change: IssueChange): void => {
      latest.current(change);
    };
    listeners.add(hear);
    return () => {
      listeners.delete(hear);
    };
  }, []);
}
