import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled';
import { weekdayWords } from '../../../src/domain/intake/deadline';
import styles from './deadline.module.css';

type DayOffProps = {
  readonly message: string;
  /** ISO date of a day on which the desk works. */
  readonly instead: string;
  /** Id of the date's control, which takes the focus when this note goes. */
  readonly control: string;
  readonly onTake: (date: string) => void;
};

/** Says that nobody works on the chosen day, and offers one on which somebody does. */
export function DayOff({ message, instead, control, onTake }: DayOffProps) {
  const take = () => {
    onTake(instead);
    document.getElementById(control)?.focus();
  };
  return (
    <div className={styles.dayOff}>
      <Text as="p">{message}</Text>
      <Button spacing="compact" onClick={take}>
        Take {weekdayWords(instead)}
      </Button>
    </div>
  );
}
