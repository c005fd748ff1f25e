import { Text } from '@atlaskit/primitives/compiled';
import { dayWords, type WorkCalendar } from '../../src/domain/calendar';
import { untilWords } from '../../src/domain/until';
import styles from './request-parts.module.css';

type NeededByProps = {
  readonly date: string | null;
  readonly today: string;
  readonly calendar: WorkCalendar;
};

/** The needed-by date and how far off it is, in the desk's business days. */
export function NeededBy({ date, today, calendar }: NeededByProps) {
  if (date === null) return <Text color="color.text.subtlest">No date</Text>;
  return (
    <div className={styles.stack}>
      <span className={styles.unbroken}>{dayWords(date)}</span>
      <Text size="small" color={date < today ? 'color.text.danger' : 'color.text.subtle'}>
        {untilWords(date, today, calendar)}
      </Text>
    </div>
  );
}
