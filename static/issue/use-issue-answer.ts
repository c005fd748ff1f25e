import { useEffect } from 'react';
import type { Answer } from '../../src/contract/answer';
import { readContext } from '../bridge/context';
import { onIssueChanged } from '../bridge/events';
import { useAnswer, type UseAnswer } from '../page/use-answer';

/** On which issue a view is shown, and to whom. */
export type IssueSurroundings = {
  readonly issueId: string;
  /** Absent for somebody who has not logged in. */
  readonly accountId?: string | undefined;
};

async function readSurroundings(): Promise<Answer<IssueSurroundings>> {
  const context = await readContext();
  if (!context.ok) return context;
  const { accountId, extension } = context.value;
  const { issue } = extension;
  if (issue !== undefined) return { ok: true, value: { issueId: issue.id, accountId } };
  return { ok: false, error: { code: 'not-found', message: 'Open this on a Jira issue.' } };
}

/** Asks something about the issue around the view. */
export function askAboutIssue<Value>(
  ask: (surroundings: IssueSurroundings) => Promise<Answer<Value>>,
) {
  return async (): Promise<Answer<Value>> => {
    const surroundings = await readSurroundings();
    return surroundings.ok ? ask(surroundings.value) : surroundings;
  };
}

/** Like `useAnswer`, and asks again whenever the issue changes. */
export function useIssueAnswer<Value>(ask: () => Promise<Answer<Value>>): UseAnswer<Value> {
  const answer = useAnswer(ask);
  const { reload } = answer;
  useEffect(() => onIssueChanged(() => void reload()), [reload]);
  return answer;
}
