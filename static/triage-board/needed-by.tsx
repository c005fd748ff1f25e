import { dayWords, daysBetween, dueWords } from '../time/calendar-day';
import styles from './board-table.module.css';

type NeededByProps = { readonly date: string | null; readonly today: string };

/** The needed-by date and how far off it is. */
export function NeededBy({ date, today }: NeededByProps) {
  if (date === null) return <span className={styles.none}>No date</span>;
  const overdue = daysBetween(today, date) < 0;
  return (
    <div className={styles.stack}>
      <span className={styles.unbroken}>{dayWords(date)}</span>
      <span className={overdue ? styles.overdue : styles.detail}>{dueWords(date, today)}</span>
    </div>
  );
}
