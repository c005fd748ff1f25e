import { useCallback, useRef, useState } from 'react';
import { call } from '../bridge/call';
import { flag } from '../bridge/flag';
import type { AnswerError } from '../page/answer-error';
import { useAnswer } from '../page/use-answer';
import type { Assignment } from './assign-modal';
import type { BoardRequest } from './board-request';
import type { Decision } from './decision';
import { readBoard, readRequests, type Board } from './read-board';

/**
 * The board and what can be done on it. After every change the board is read again, as far down as it
 * is shown, so that the request stands where its new status puts it.
 */
export function useBoard() {
  const shown = useRef(0);
  const changed = useRef<readonly string[]>([]);
  const ask = useCallback(() => readBoard(shown.current, changed.current), []);
  const { loaded, reload, change } = useAnswer(ask);
  const [busyId, setBusyId] = useState<string | null>(null);

  const during = async (
    { id }: BoardRequest,
    work: () => Promise<{ readonly done: string } | AnswerError>,
  ): Promise<AnswerError | null> => {
    setBusyId(id);
    const outcome = await work();
    if ('done' in outcome) {
      changed.current = [id, ...changed.current.filter((other) => other !== id)];
      void flag({ type: 'success', title: outcome.done });
      await reload();
    }
    setBusyId((busy) => (busy === id ? null : busy));
    return 'done' in outcome ? null : outcome;
  };

  const decide = (request: BoardRequest, decision: Decision, reason?: string) =>
    during(request, async () => {
      const answer = await call('decideTriage', { issueId: request.id, decision, reason });
      return answer.ok ? { done: `${request.key} is now ${answer.value.status}` } : answer.error;
    });

  const assign = (request: BoardRequest, { assignee, owningTeam }: Assignment) =>
    during(request, async () => {
      const answer = await call('assignRequest', {
        issueId: request.id,
        assignee: assignee?.accountId ?? null,
        owningTeam: owningTeam ?? undefined,
      });
      const owner = assignee?.displayName ?? 'nobody';
      return answer.ok ? { done: `${request.key} is assigned to ${owner}` } : answer.error;
    });

  const readMore = async (board: Board): Promise<void> => {
    const page = await readRequests(board.settings, {
      after: board.nextPageToken,
      changed: changed.current,
    });
    if (!page.ok)
      return flag({ type: 'error', title: 'More requests', description: page.error.message });
    const { issues, nextPageToken } = page.value;
    change((current) => {
      const requests = [...current.requests, ...issues];
      shown.current = requests.length;
      return { ...current, requests, nextPageToken };
    });
  };

  return { loaded, reload, busyId, decide, assign, readMore };
}
