import { useEffect, useRef } from 'react';

/** An issue that this page, or an app on it, has just changed or made. */
export interface IssueChange {
  readonly key: string;
  readonly id: string;
}

const listeners = new Set<(change: IssueChange) => void>();

/** Tells every part of the page that an issue is no longer what it was, or may not be. */
export function issueChanged({ key, id }: IssueChange): void {
  for (const listener of listeners) listener({ key, id });
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
