import Button, { IconButton } from '@atlaskit/button/new';
import { ErrorMessage } from '@atlaskit/form';
import CrossIcon from '@atlaskit/icon/core/cross';
import type { WorkCalendar } from '../../../src/domain/calendar';
import { focusAfter } from '../settings/focus-after';
import { TypedLine } from '../settings/typed-line';
import type { SettingsEditor } from '../settings/use-settings';
import styles from './calendar.module.css';
import { PasteHolidays } from './paste-holidays';

type Holiday = WorkCalendar['holidays'][number];

type HolidayRowProps = {
  readonly holiday: Holiday;
  readonly index: number;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (changes: Partial<Holiday>) => void;
  readonly onRemove: () => void;
};

const addId = 'calendar.holidays';
const idOf = (index: number, property: 'date' | 'name' | 'remove') =>
  `calendar.holidays.${index}.${property}`;

function HolidayRow({ holiday, index, errors, onChange, onRemove }: HolidayRowProps) {
  const { date, name } = holiday;
  const which = name.trim() === '' ? `holiday ${index + 1}` : name;
  return (
    <li className={styles.holiday}>
      <TypedLine
        id={idOf(index, 'date')}
        label="Date"
        type="date"
        value={date}
        error={errors.get(idOf(index, 'date'))}
        onChange={(text) => onChange({ date: text })}
      />
      <TypedLine
        id={idOf(index, 'name')}
        label="Name"
        value={name}
        error={errors.get(idOf(index, 'name'))}
        onChange={(text) => onChange({ name: text })}
      />
      <div className={styles.remove}>
        <IconButton
          id={idOf(index, 'remove')}
          icon={CrossIcon}
          label={`Remove ${which}`}
          appearance="subtle"
          onClick={onRemove}
        />
      </div>
    </li>
  );
}

/** The days on which nobody works although the week says so. */
export function Holidays({ draft, errors, change }: SettingsEditor) {
  const { holidays } = draft.calendar;
  const set = (next: (holidays: readonly Holiday[]) => readonly Holiday[]) =>
    change(({ calendar, ...rest }) => ({
      ...rest,
      calendar: { ...calendar, holidays: next(calendar.holidays) },
    }));
  const add = () =>
    focusAfter(() => set((all) => [...all, { date: '', name: '' }]), idOf(holidays.length, 'date'));
  const remove = (index: number) =>
    focusAfter(
      () => set((all) => all.filter((_, each) => each !== index)),
      idOf(index, 'remove'),
      idOf(index - 1, 'remove'),
      addId,
    );
  const tooMany = errors.get('calendar.holidays');
  return (
    <div className={styles.holidays}>
      <ul className={styles.list} aria-label="Holidays">
        {holidays.map((holiday, index) => (
          <HolidayRow
            key={index}
            holiday={holiday}
            index={index}
            errors={errors}
            onChange={(changes) => set((all) => all.with(index, { ...holiday, ...changes }))}
            onRemove={() => remove(index)}
          />
        ))}
      </ul>
      {tooMany === undefined ? null : <ErrorMessage>{tooMany}</ErrorMessage>}
      <div>
        <Button id={addId} onClick={add}>
          Add a holiday
        </Button>
      </div>
      <PasteHolidays set={set} />
    </div>
  );
}
