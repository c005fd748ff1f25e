import { useState } from 'react';
import { requestStatuses } from '../../src/domain/request-workflow';
import { call } from '../bridge/call';
import { flag } from '../bridge/flag';
import type { AnswerError } from '../page/answer-error';
import { useAnswer } from '../page/use-answer';
import type { Assignment } from './assign-modal';
import type { BoardRequest } from './board-request';
import type { Decision } from './decision';
import { readBoard, readRequests, type Board } from './read-board';

const categoryKeys = { TODO: 'new', IN_PROGRESS: 'indeterminate', DONE: 'done' } as const;

function inStatus(status: string): Partial<BoardRequest> {
  const known = requestStatuses.find(({ name }) => name === status);
  return known === undefined
    ? { status }
    : { status, statusCategory: categoryKeys[known.category] };
}

function changed(board: Board, id: string, part: Partial<BoardRequest>): Board {
  const requests = board.requests.map((request) =>
    request.id === id ? { ...request, ...part } : request,
  );
  return { ...board, requests };
}

/** The board and what can be done on it. A decided row stays in place with its new status until a reload. */
export function useBoard() {
  const { loaded, reload, change } = useAnswer(readBoard);
  const [busyId, setBusyId] = useState<string | null>(null);
  const update = (id: string, part: Partial<BoardRequest>) =>
    change((board) => changed(board, id, part));
  const settle = (id: string) => setBusyId((busy) => (busy === id ? null : busy));

  const decide = async (
    request: BoardRequest,
    decision: Decision,
    reason?: string,
  ): Promise<AnswerError | null> => {
    setBusyId(request.id);
    const answer = await call('decideTriage', { issueId: request.id, decision, reason });
    settle(request.id);
    if (!answer.ok) return answer.error;
    update(request.id, inStatus(answer.value.status));
    void flag({ type: 'success', title: `${request.key} is now ${answer.value.status}` });
    return null;
  };

  const assign = async (
    request: BoardRequest,
    { assignee, owningTeam }: Assignment,
  ): Promise<AnswerError | null> => {
    setBusyId(request.id);
    const answer = await call('assignRequest', {
      issueId: request.id,
      assignee: assignee?.accountId ?? null,
      owningTeam: owningTeam ?? undefined,
    });
    settle(request.id);
    if (!answer.ok) return answer.error;
    update(request.id, { assignee, owningTeam: owningTeam ?? request.owningTeam });
    const owner = assignee?.displayName ?? 'nobody';
    void flag({ type: 'success', title: `${request.key} is assigned to ${owner}` });
    return null;
  };

  const readMore = async (board: Board): Promise<void> => {
    const page = await readRequests(board.settings, board.nextPageToken);
    if (!page.ok)
      return flag({ type: 'error', title: 'More requests', description: page.error.message });
    const { issues, nextPageToken } = page.value;
    change((current) => ({
      ...current,
      requests: [...current.requests, ...issues],
      nextPageToken,
    }));
  };

  return { loaded, reload, busyId, decide, assign, readMore };
}
