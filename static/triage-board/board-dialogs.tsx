import { ModalTransition } from '@atlaskit/modal-dialog';
import type { RefObject } from 'react';
import type { BoardRow } from '../../src/contract/board-row';
import type { AnswerError } from '../page/answer-error';
import { AssignModal, type Assignment } from './assign-modal';
import { namedRequest, type RankedRow } from './board';
import type { Decision, DecisionDetails } from './decision';
import { DecisionModal } from './decision-modal';
import { RankModal } from './rank-modal';

export type Rows = readonly [BoardRow, ...BoardRow[]];

/** What the person is asked before something is done. */
export type Dialog =
  | { readonly kind: 'decide'; readonly rows: Rows; readonly decision: Decision }
  | { readonly kind: 'assign'; readonly rows: Rows }
  | { readonly kind: 'rank'; readonly ranked: RankedRow; readonly place: number | undefined };

type Refused = Promise<AnswerError | null>;

type BoardDialogsProps = {
  readonly dialog: Dialog | null;
  /** Number of open requests. */
  readonly last: number;
  readonly onDecide: (
    rows: Rows,
    decision: Decision,
    reason: string,
    details: DecisionDetails,
  ) => Refused;
  readonly onAssign: (rows: Rows, assignment: Assignment) => Refused;
  readonly onRank: (row: BoardRow, place: number, reason: string) => Refused;
  readonly onClose: () => void;
  readonly focusAfter: RefObject<HTMLElement>;
};

/** The dialogs of the board; one is open at most. It closes unless what it asked for is refused. */
export function BoardDialogs(props: BoardDialogsProps) {
  const { dialog, last, onDecide, onAssign, onRank, onClose, focusAfter } = props;
  const closing = async (outcome: Refused) => {
    const refused = await outcome;
    if (refused === null) onClose();
    return refused;
  };
  return (
    <ModalTransition>
      {dialog?.kind === 'decide' && (
        <DecisionModal
          request={namedRequest(dialog.rows)}
          decision={dialog.decision}
          onDecide={(reason, details) =>
            closing(onDecide(dialog.rows, dialog.decision, reason, details))
          }
          onClose={onClose}
          focusAfter={focusAfter}
        />
      )}
      {dialog?.kind === 'assign' && (
        <AssignModal
          rows={dialog.rows}
          onAssign={(assignment) => closing(onAssign(dialog.rows, assignment))}
          onClose={onClose}
          focusAfter={focusAfter}
        />
      )}
      {dialog?.kind === 'rank' && (
        <RankModal
          ranked={dialog.ranked}
          place={dialog.place}
          last={last}
          onRank={(place, reason) => closing(onRank(dialog.ranked.request, place, reason))}
          onClose={onClose}
          focusAfter={focusAfter}
        />
      )}
    </ModalTransition>
  );
}
