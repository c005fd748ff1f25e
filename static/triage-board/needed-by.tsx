import { Text } from '@atlaskit/primitives/compiled';
import { dayWords } from '../../src/domain/calendar';
import { daysBetween, dueWords } from '../time/calendar-day';
import styles from './request-parts.module.css';

type NeededByProps = { readonly date: string | null; readonly today: string };

/** The needed-by date and how far off it is. */
export function NeededBy({ date, today }: NeededByProps) {
  if (date === null) return <Text color="color.text.subtlest">No date</Text>;
  const overdue = daysBetween(today, date) < 0;
  return (
    <div className={styles.stack}>
      <span className={styles.unbroken}>{dayWords(date)}</span>
      <Text size="small" color={overdue ? 'color.text.danger' : 'color.text.subtle'}>
        {dueWords(date, today)}
      </Text>
    </div>
  );
}
