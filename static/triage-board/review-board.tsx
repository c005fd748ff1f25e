import { ModalTransition } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { flag } from '../bridge/flag';
import { FailureMessage } from '../page/failure-message';
import { LoadingState } from '../page/loading-state';
import { AssignModal } from './assign-modal';
import { BoardContent } from './board-content';
import { decisionWords } from './decision';
import { DecisionModal } from './decision-modal';
import type { RowAction } from './row-actions';
import styles from './review-board.module.css';
import { useBoard } from './use-board';
import { useKeptFocus } from './use-kept-focus';

/** The weekly review: open requests in score order, and the decisions on them. */
export function ReviewBoard() {
  const { loaded, reload, busyId, decide, assign, readMore } = useBoard();
  const [action, setAction] = useState<RowAction | null>(null);
  const { list, afterDialog } = useKeptFocus(loaded, action?.request.id);
  const close = () => setAction(null);

  const act = async (chosen: RowAction): Promise<void> => {
    if (chosen.kind === 'assign' || decisionWords[chosen.decision].question !== null) {
      setAction(chosen);
      return;
    }
    const refused = await decide(chosen.request, chosen.decision);
    if (refused === null) return;
    const title = `${chosen.request.key} was not accepted`;
    await flag({ type: 'error', title, description: refused.message });
  };

  const closeUnlessRefused = async <Refusal,>(outcome: Promise<Refusal | null>) => {
    const refused = await outcome;
    if (refused === null) close();
    return refused;
  };

  return (
    <>
      {loaded.state === 'loading' && <LoadingState what="requests" />}
      {loaded.state === 'failed' && (
        <FailureMessage error={loaded.error} onRetry={() => void reload()} />
      )}
      {loaded.state === 'ready' && (
        <div ref={list} role="group" aria-label="Requests" tabIndex={-1} className={styles.list}>
          <BoardContent
            board={loaded.value}
            busyId={busyId}
            onAction={(chosen) => void act(chosen)}
            onMore={() => readMore(loaded.value)}
            onReload={reload}
          />
        </div>
      )}
      <ModalTransition>
        {action?.kind === 'decide' && (
          <DecisionModal
            request={action.request}
            decision={action.decision}
            onDecide={(reason) =>
              closeUnlessRefused(decide(action.request, action.decision, reason))
            }
            onClose={close}
            focusAfter={afterDialog}
          />
        )}
        {action?.kind === 'assign' && (
          <AssignModal
            request={action.request}
            onAssign={(assignment) => closeUnlessRefused(assign(action.request, assignment))}
            onClose={close}
            focusAfter={afterDialog}
          />
        )}
      </ModalTransition>
    </>
  );
}
