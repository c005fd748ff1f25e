import { useRef, useState } from 'react';
import type { BoardRow } from '../../src/contract/board-row';
import type { CallInput } from '../../src/contract/calls';
import { requestTransitions } from '../../src/domain/request-workflow';
import { openStatuses, transitionFor } from '../../src/domain/triage';
import { call } from '../bridge/call';
import { flag } from '../bridge/flag';
import type { AnswerError } from '../page/answer-error';
import type { Assignment } from './assign-modal';
import type { Decision, DecisionDetails } from './decision';
import { runAll, type AllResult } from './run-all';
import type { BoardState } from './use-board';

type Work = () => Promise<{ readonly done: string } | AnswerError>;

export type BoardActions = ReturnType<typeof useBoardActions>;

/** What can be done with requests on the board. A second press on the way of the first does nothing. */
export function useBoardActions({
  showChanged,
  reload,
}: Pick<BoardState, 'showChanged' | 'reload'>) {
  const { busyIds, during } = useBusy();

  const one = (row: BoardRow, work: Work): Promise<AnswerError | null> =>
    during([row.issueId], async () => {
      const outcome = await work();
      if (!('done' in outcome)) return outcome;
      void flag({ type: 'success', title: outcome.done });
      return null;
    });

  const decide = (row: BoardRow, decision: Decision, reason?: string, details?: DecisionDetails) =>
    one(row, async () => {
      const { issueId, issueKey } = row;
      const answer = await call('decideTriage', { issueId, decision, reason, ...details });
      if (!answer.ok) return answer.error;
      showChanged([issueId], (shown) => inStatus(shown, answer.value.status));
      return { done: `${issueKey} is now ${answer.value.status}` };
    });

  const decideAll = (
    rows: readonly BoardRow[],
    decision: Decision,
    reason?: string,
    details?: DecisionDetails,
  ): Promise<AllResult> => {
    const status = requestTransitions.find(({ name }) => name === transitionFor(decision))?.to;
    const send = (issueIds: string[]) =>
      call('decideTriageAll', { issueIds, decision, reason, ...details });
    return all(rows, send, (row) => (status === undefined ? row : inStatus(row, status)));
  };

  const assign = (row: BoardRow, assignment: Assignment) =>
    one(row, async () => {
      const { issueId, issueKey } = row;
      const answer = await call('assignRequest', { issueId, ...assignmentInput(assignment) });
      if (!answer.ok) return answer.error;
      showChanged([issueId], (shown) => assigned(shown, assignment));
      const owner = assignment.assignee?.displayName ?? 'nobody';
      return { done: `${issueKey} is assigned to ${owner}` };
    });

  const assignAll = (rows: readonly BoardRow[], assignment: Assignment) => {
    const input = assignmentInput(assignment);
    const send = (issueIds: string[]) => call('assignRequestAll', { issueIds, ...input });
    return all(rows, send, (row) => assigned(row, assignment));
  };

  const all = (
    rows: readonly BoardRow[],
    send: Parameters<typeof runAll>[1],
    next: (row: BoardRow) => BoardRow | undefined,
  ): Promise<AllResult> => {
    const ids = rows.map(({ issueId }) => issueId);
    return during(ids, () => runAll(ids, send, (done) => showChanged(done, next)));
  };

  const rank = (row: BoardRow, position: number, reason: string) =>
    one(row, async () => {
      const { issueId, issueKey } = row;
      const answer = await call('overrideRank', { issueId, position, reason });
      if (!answer.ok) return answer.error;
      await reload();
      return { done: `${issueKey} is placed by hand` };
    });

  const unrank = (row: BoardRow) =>
    one(row, async () => {
      const answer = await call('withdrawOverride', { issueId: row.issueId });
      if (!answer.ok) return answer.error;
      await reload();
      return { done: `The score decides the rank of ${row.issueKey} again` };
    });

  return { busyIds, decide, decideAll, assign, assignAll, rank, unrank };
}

function inStatus(row: BoardRow, status: string): BoardRow | undefined {
  return openStatuses.some((open) => open === status) ? { ...row, status } : undefined;
}

function assignmentInput({
  assignee,
  owningTeam,
}: Assignment): Omit<CallInput<'assignRequest'>, 'issueId'> {
  return { assignee: assignee?.accountId ?? null, owningTeam: owningTeam ?? undefined };
}

function assigned(row: BoardRow, { assignee, owningTeam }: Assignment): BoardRow {
  return {
    ...row,
    assignee: assignee ?? undefined,
    owningTeam: owningTeam ?? row.owningTeam,
  };
}

/** Ids of the requests that something is being done with. */
function useBusy() {
  const busy = useRef<ReadonlySet<string>>(new Set());
  const [busyIds, setBusyIds] = useState<ReadonlySet<string>>(() => new Set());
  const show = (next: ReadonlySet<string>) => {
    busy.current = next;
    setBusyIds(next);
  };
  const during = async <Result>(ids: readonly string[], work: () => Promise<Result>) => {
    show(new Set([...busy.current, ...ids]));
    try {
      return await work();
    } finally {
      show(new Set([...busy.current].filter((id) => !ids.includes(id))));
    }
  };
  return { busyIds, during };
}
