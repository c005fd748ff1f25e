import { Checkbox } from '@atlaskit/checkbox';
import { OptionGroup } from '../../form/option-group';
import type { SettingsEditor } from '../settings/use-settings';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The weekdays on which people work. */
export function WorkingDays({ draft, errors, change }: SettingsEditor) {
  const { workingDays } = draft.calendar;
  const toggle = (day: number, isChosen: boolean) =>
    change(({ calendar, ...rest }) => {
      const others = calendar.workingDays.filter((each) => each !== day);
      const chosen = isChosen ? [...others, day].toSorted((one, other) => one - other) : others;
      return { ...rest, calendar: { ...calendar, workingDays: chosen } };
    });
  return (
    <OptionGroup
      id="calendar.workingDays"
      label="Working days"
      mandatory
      error={errors.get('calendar.workingDays')}
    >
      {weekdays.map((name, index) => (
        <Checkbox
          key={name}
          {...(index === 0 ? { id: 'calendar.workingDays' } : {})}
          label={name}
          isChecked={workingDays.includes(index + 1)}
          onChange={(event) => toggle(index + 1, event.currentTarget.checked)}
        />
      ))}
    </OptionGroup>
  );
}
