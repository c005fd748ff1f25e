import { dayWords } from '../../src/domain/calendar';
import { counted } from '../../src/domain/sentence';
import { untilWords } from '../../src/domain/until';
import type { BoardRow } from '../../src/contract/board-row';
import type { BoardDay } from './board';
import styles from './request-parts.module.css';

type NeededByProps = { readonly row: BoardRow; readonly day: BoardDay };

/** "3 days spare", "2 days short": what is left of the time that such an asset usually takes. */
export function slackWords(slack: number): string {
  if (slack === 0) return 'no day to spare';
  return `${counted(Math.abs(slack), 'day')} ${slack > 0 ? 'spare' : 'short'}`;
}

/** The needed-by date, how far off it is in the desk's business days, and whether that suffices. */
export function NeededBy({ row: { neededBy, slack }, day }: NeededByProps) {
  if (neededBy === undefined) return <span className={styles.subtlest}>No date</span>;
  const isLate = neededBy < day.today;
  return (
    <div className={styles.stack}>
      <span className={styles.unbroken}>{dayWords(neededBy)}</span>
      <span className={`${styles.small} ${isLate ? styles.danger : styles.subtle}`}>
        {untilWords(neededBy, day.today, day.calendar)}
      </span>
      {slack === undefined || isLate ? null : (
        <span className={`${styles.small} ${slack < 0 ? styles.danger : styles.subtle}`}>
          {slackWords(slack)}
        </span>
      )}
    </div>
  );
}
