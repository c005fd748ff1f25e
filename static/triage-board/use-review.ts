import { useState } from 'react';
import type { BoardRow } from '../../src/contract/board-row';
import { flag } from '../bridge/flag';
import type { AnswerError } from '../page/answer-error';
import type { Assignment } from './assign-modal';
import type { RankedRow } from './board';
import type { Dialog, Rows } from './board-dialogs';
import type { BulkResult } from './bulk-outcome';
import { decisionWords, type Decision, type DecisionDetails } from './decision';
import type { RowAction } from './row-action';
import type { AllResult } from './run-all';
import type { BoardState } from './use-board';
import { useBoardActions } from './use-board-actions';
import { useChosen } from './use-chosen';

/** What goes on between a person's choice and its outcome: a dialog where one is needed, and what came of it. */
export function useReview(state: BoardState) {
  const { ranked } = state;
  const actions = useBoardActions(state);
  const chosen = useChosen(ranked);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [result, setResult] = useState<BulkResult | null>(null);

  const tell = async (title: string, outcome: Promise<AnswerError | null>) => {
    const refused = await outcome;
    if (refused !== null) await flag({ type: 'error', title, description: refused.message });
  };

  const act = (action: RowAction): void => {
    const { row } = action;
    switch (action.kind) {
      case 'assign': {
        setDialog({ kind: 'assign', rows: [row] });
        return;
      }
      case 'decide':
        if (decisionWords[action.decision].question !== null) {
          setDialog({ kind: 'decide', rows: [row], decision: action.decision });
          return;
        }
        return void tell(`${row.issueKey} was not accepted`, actions.decide(row, action.decision));
      case 'rank': {
        setDialog(rankDialog(ranked, row, action.place));
        return;
      }
      case 'unrank':
        return void tell(`${row.issueKey} keeps its place`, actions.unrank(row));
      default:
        return action satisfies never;
    }
  };

  const showResult = async (what: string, rows: readonly BoardRow[], all: Promise<AllResult>) => {
    const { done, notDone } = await all;
    chosen.choose(done, false);
    setResult({
      what,
      done: done.length,
      notDone: rows.flatMap(({ issueId, issueKey }) => {
        const message = notDone.get(issueId);
        return message === undefined ? [] : [{ issueKey, message }];
      }),
    });
    return null;
  };

  const decide = (rows: Rows, decision: Decision, reason?: string, details?: DecisionDetails) => {
    const [only, ...others] = rows;
    if (others.length === 0) return actions.decide(only, decision, reason, details);
    const { transition } = decisionWords[decision];
    return showResult(transition, rows, actions.decideAll(rows, decision, reason, details));
  };

  const assign = (rows: Rows, assignment: Assignment) => {
    const [only, ...others] = rows;
    if (others.length === 0) return actions.assign(only, assignment);
    return showResult('Assign', rows, actions.assignAll(rows, assignment));
  };

  const actOnAll = (rows: readonly BoardRow[], decision?: Decision): void => {
    const [first, ...others] = rows;
    if (first === undefined) return;
    const all: Rows = [first, ...others];
    if (decision === undefined) {
      setDialog({ kind: 'assign', rows: all });
      return;
    }
    if (decisionWords[decision].question !== null) {
      setDialog({ kind: 'decide', rows: all, decision });
      return;
    }
    void tell(`${first.issueKey} was not accepted`, decide(all, decision));
  };

  const dialogProps = {
    dialog,
    last: ranked.length,
    onDecide: decide,
    onAssign: assign,
    onRank: actions.rank,
    onClose: () => setDialog(null),
  };
  const closeResult = () => setResult(null);
  return { act, actOnAll, chosen, busyIds: actions.busyIds, dialogProps, result, closeResult };
}

function rankDialog(
  ranked: readonly RankedRow[],
  row: BoardRow,
  place: number | undefined,
): Dialog | null {
  const found = ranked.find(({ request }) => request.issueId === row.issueId);
  return found === undefined ? null : { kind: 'rank', ranked: found, place };
}
