import Button from '@atlaskit/button/new';
import type { BoardRow } from '../../src/contract/board-row';
import { counted } from '../../src/domain/sentence';
import styles from './bulk-bar.module.css';
import { decisionsIn, decisionWords, type Decision } from './decision';

type BulkBarProps = {
  readonly rows: readonly BoardRow[];
  readonly isBusy: boolean;
  readonly onDecide: (rows: readonly BoardRow[], decision: Decision) => void;
  readonly onAssign: () => void;
  readonly onClear: () => void;
};

const decisions: readonly Decision[] = ['accept', 'ask-for-info', 'defer', 'decline'];

/** What can be done with all selected requests at once. */
export function BulkBar({ rows, isBusy, onDecide, onAssign, onClear }: BulkBarProps) {
  return (
    <section className={styles.bar} aria-label="Selected requests">
      <strong role="status">{counted(rows.length, 'request')} selected</strong>
      {decisions.map((decision) => {
        const fitting = rows.filter(({ status }) => decisionsIn(status).includes(decision));
        const { transition, question } = decisionWords[decision];
        const some = fitting.length === rows.length ? '' : ` (${fitting.length})`;
        return (
          <Button
            key={decision}
            spacing="compact"
            isDisabled={fitting.length === 0 || isBusy}
            onClick={() => onDecide(fitting, decision)}
          >
            {`${transition}${some}${question === null ? '' : '…'}`}
          </Button>
        );
      })}
      <Button spacing="compact" isDisabled={isBusy} onClick={onAssign}>
        Assign…
      </Button>
      <Button spacing="compact" appearance="subtle" onClick={onClear}>
        Clear selection
      </Button>
    </section>
  );
}
