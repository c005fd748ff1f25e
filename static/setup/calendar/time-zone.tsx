import { useEffect, useMemo, useState } from 'react';
import { isTimeZone } from '../../../src/domain/intake/settings-check';
import { FormField } from '../../form/form-field';
import { LabelledSelect } from '../settings/labelled-select';
import type { SettingsEditor } from '../settings/use-settings';

const minute = 60_000;

/** The wall clock of a time zone, "Tue 24 Nov, 02:14", kept up to date while it is shown. */
function useClockOf(timeZone: string): string | undefined {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minute);
    return () => clearInterval(timer);
  }, []);
  if (!isTimeZone(timeZone)) return undefined;
  const words = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return new Intl.DateTimeFormat('en-GB', { ...words, timeZone }).format(now);
}

/** Zones by name; the search finds "new york" although the name has an underscore. */
function zonesWith(chosen: string) {
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), chosen]);
  return [...names].map((name) => ({ value: name, label: name.replaceAll('_', ' ') }));
}

/** Where the desk's days begin and end. */
export function TimeZone({ draft, errors, change }: SettingsEditor) {
  const { timeZone } = draft.calendar;
  const zones = useMemo(() => zonesWith(timeZone), [timeZone]);
  const clock = useClockOf(timeZone);
  return (
    <FormField
      id="calendar.timeZone"
      label="Time zone"
      mandatory
      helper={clock === undefined ? undefined : `It is ${clock} there.`}
      error={errors.get('calendar.timeZone')}
    >
      {(control) => (
        <LabelledSelect
          control={control}
          options={zones}
          value={timeZone}
          noOptions="No such time zone. Try the nearest big city."
          onChange={(zone) =>
            change((now) => ({ ...now, calendar: { ...now.calendar, timeZone: zone } }))
          }
        />
      )}
    </FormField>
  );
}
