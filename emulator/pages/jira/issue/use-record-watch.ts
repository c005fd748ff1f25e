import { useEffect, useRef } from 'react';
import { emitAppEvent } from '../../apps/app-events';
import { ApiError } from '../../http/api-error';
import { issueChanged, useIssueChanges } from '../issue-changes';
import type { IssueView } from './issue-data';
import { changesBetween, readRecord, type IssueRecord } from './issue-record';

/** Atlassian says "up to a few seconds" for changes of others. */
const PAUSE_MS = 3000;

/**
 * Watches what happens to the issue that is shown: the page reads it again after changes of other people and
 * of apps, and the frames of the page get `JIRA_ISSUE_CHANGED` for every one. Jira's documentation leaves open
 * whether one's own changes raise the event; here they do, and `atlassianId` says whose they are.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-issue-panel/#events
 */
export function useRecordWatch({ issue, core }: IssueView): void {
  const { key, id } = issue;
  const projectId = core.project.id;
  const check = useRef<() => void>(() => undefined);
  useEffect(() => {
    const aborter = new AbortController();
    let seen: IssueRecord | undefined;
    const look = async (): Promise<void> => {
      const now = await readRecord(key, aborter.signal);
      const changes = seen === undefined ? [] : changesBetween(seen, now);
      seen = now;
      if (changes.length === 0) return;
      emitAppEvent('JIRA_ISSUE_CHANGED', { issueId: id, projectId, changes });
      issueChanged({ key, id });
    };
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') check.current();
    }, PAUSE_MS);
    check.current = () => {
      look().catch((failure: unknown) => {
        if (aborter.signal.aborted) return;
        // A refused read stays refused: the issue is gone or hidden. An unreachable site may come back.
        if (failure instanceof ApiError) clearInterval(timer);
        console.warn(`${key} cannot be watched.`, failure);
      });
    };
    check.current();
    return () => {
      clearInterval(timer);
      aborter.abort();
    };
  }, [key, id, projectId]);
  useIssueChanges((change) => {
    if (change.key === key) check.current();
  });
}
