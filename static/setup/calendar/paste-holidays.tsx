import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled';
import { useState } from 'react';
import type { WorkCalendar } from '../../../src/domain/calendar';
import { FormField } from '../../form/form-field';
import { Paragraph } from '../../form/paragraph';
import styles from './calendar.module.css';
import { pastedHolidays, withHolidays } from './pasted-holidays';

type Holidays = WorkCalendar['holidays'];

type PasteHolidaysProps = {
  readonly set: (next: (holidays: Holidays) => Holidays) => void;
};

const unreadWords = (unread: readonly string[]): string =>
  unread.length === 1
    ? 'This line has no date and name. Write it like 2026-12-25 Christmas Day.'
    : `These ${unread.length} lines have no date and name. Write them like 2026-12-25 Christmas Day.`;

/** Takes a list of holidays at once; lines that cannot be read stay to be mended. */
export function PasteHolidays({ set }: PasteHolidaysProps) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const [added, setAdded] = useState(0);
  const add = () => {
    const { holidays, unread } = pastedHolidays(text);
    if (holidays.length > 0) set((all) => withHolidays(all, holidays));
    setAdded(holidays.length);
    setText(unread.join('\n'));
    setError(unread.length === 0 ? undefined : unreadWords(unread));
    if (unread.length > 0) document.getElementById('paste-holidays')?.focus();
  };
  return (
    <div className={styles.paste}>
      <FormField
        id="paste-holidays"
        label="Add several"
        helper="One on each line: 2026-12-25 Christmas Day. A date that is there already gets the new name."
        error={error}
      >
        {(control) => <Paragraph control={control} rows={3} value={text} onChange={setText} />}
      </FormField>
      <div className={styles.buttons}>
        <Button isDisabled={text.trim() === ''} onClick={add}>
          Add these
        </Button>
        <div role="status">
          {added === 0 ? null : (
            <Text color="color.text.subtle">
              {added === 1 ? '1 holiday added.' : `${added} holidays added.`}
            </Text>
          )}
        </div>
      </div>
    </div>
  );
}
