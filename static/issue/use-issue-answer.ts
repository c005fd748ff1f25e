import { useEffect } from 'react';
import type { Answer } from '../../src/contract/answer';
import { readContext } from '../bridge/context';
import { onIssueChanged } from '../bridge/events';
import { useAnswer, type UseAnswer } from '../page/use-answer';

/** Reads which issue the view is shown on. */
async function readIssueId(): Promise<Answer<string>> {
  const context = await readContext();
  if (!context.ok) return context;
  const { issue } = context.value.extension;
  if (issue !== undefined) return { ok: true, value: issue.id };
  return { ok: false, error: { code: 'not-found', message: 'Open this on a Jira issue.' } };
}

/** Asks something about the issue around the view. */
export function askAboutIssue<Value>(ask: (issueId: string) => Promise<Answer<Value>>) {
  return async (): Promise<Answer<Value>> => {
    const issueId = await readIssueId();
    return issueId.ok ? ask(issueId.value) : issueId;
  };
}

/** Like `useAnswer`, and asks again whenever the issue changes. */
export function useIssueAnswer<Value>(ask: () => Promise<Answer<Value>>): UseAnswer<Value> {
  const answer = useAnswer(ask);
  const { reload } = answer;
  useEffect(() => onIssueChanged(() => void reload()), [reload]);
  return answer;
}
