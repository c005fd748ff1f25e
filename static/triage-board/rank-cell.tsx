import DragHandleIcon from '@atlaskit/icon/core/drag-handle-vertical';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { counted } from '../../src/domain/sentence';
import type { RankOverride } from '../../src/domain/triage/override';
import type { RankedRow } from './board';
import styles from './rank-cell.module.css';

type RankCellProps = {
  readonly ranked: RankedRow;
  /** Whether the row can be dragged to another place; its menu does the same without a pointer. */
  readonly isMovable: boolean;
};

/** The place of a request. Where a person put it elsewhere than its score does, both places show. */
export function RankCell({ ranked: { place, scorePlace, override }, isMovable }: RankCellProps) {
  return (
    <div className={styles.cell}>
      {isMovable ? (
        <span className={styles.handle} draggable title="Drag to another place" data-drag-handle>
          <DragHandleIcon label="" size="small" />
        </span>
      ) : null}
      <div className={styles.places}>
        <span>{place}</span>
        {override === undefined ? null : (
          <span className={styles.scored} title={overrideWords(override)}>
            score: {scorePlace}
            <VisuallyHidden>{overrideWords(override)}</VisuallyHidden>
          </span>
        )}
      </div>
    </div>
  );
}

/** Who placed a request against its score, why and for how long. */
export function overrideWords({ by, reason, lastMeeting }: RankOverride): string {
  return `Placed by ${by.displayName} for ${counted(lastMeeting, 'more meeting')}: ${reason}`;
}
