import type { Board } from './board';
import { BoardContent } from './board-content';
import { BoardDialogs, type Dialog } from './board-dialogs';
import { BulkBar } from './bulk-bar';
import { BulkOutcome } from './bulk-outcome';
import styles from './review-board.module.css';
import type { BoardState } from './use-board';
import { useKeptFocus } from './use-kept-focus';
import { useReview } from './use-review';
import { useSelection } from './use-selection';

type ReviewBoardProps = { readonly board: Board; readonly state: BoardState };

function aboutOf(dialog: Dialog | null): string | undefined {
  if (dialog === null) return undefined;
  if (dialog.kind === 'rank') return dialog.ranked.request.issueId;
  const [only, ...others] = dialog.rows;
  return others.length === 0 ? only.issueId : undefined;
}

/** The weekly review: open requests in score order, and the decisions on them. */
export function ReviewBoard({ board, state }: ReviewBoardProps) {
  const { ranked, news, reload, change } = state;
  const { selection, select } = useSelection();
  const { act, actOnAll, chosen, busyIds, dialogProps, result, closeResult } = useReview(state);
  const { list, afterDialog } = useKeptFocus(board, aboutOf(dialogProps.dialog));
  return (
    <>
      <div ref={list} role="group" aria-label="Requests" tabIndex={-1} className={styles.list}>
        {result === null ? null : <BulkOutcome result={result} onClose={closeResult} />}
        {chosen.rows.length === 0 ? null : (
          <BulkBar
            rows={chosen.rows}
            isBusy={chosen.rows.some(({ issueId }) => busyIds.has(issueId))}
            onDecide={actOnAll}
            onAssign={() => actOnAll(chosen.rows)}
            onClear={chosen.clear}
          />
        )}
        <BoardContent
          board={board}
          ranked={ranked}
          selection={selection}
          select={select}
          news={news}
          busyIds={busyIds}
          chosenIds={chosen.ids}
          onChoose={chosen.choose}
          onAction={act}
          onReload={reload}
          onViews={(views) => change((current) => ({ ...current, views }))}
        />
      </div>
      <BoardDialogs {...dialogProps} focusAfter={afterDialog} />
    </>
  );
}
