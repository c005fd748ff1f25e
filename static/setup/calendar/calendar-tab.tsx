import { Section } from '../settings/section';
import settingsStyles from '../settings/settings.module.css';
import type { SettingsEditor } from '../settings/use-settings';
import { Holidays } from './holidays';
import { LeadTimes } from './lead-times';
import { TimeZone } from './time-zone';
import { WorkingDays } from './working-days';

/** When the desk works, and how long assets take until it has figures of its own. */
export function CalendarTab({ editor }: { readonly editor: SettingsEditor }) {
  return (
    <div className={settingsStyles.tab}>
      <Section
        id="working-time"
        title="Working time"
        lead="Dates in the request form count business days of this calendar, and a day ends in this time zone."
      >
        <TimeZone {...editor} />
        <WorkingDays {...editor} />
      </Section>
      <Section id="holidays" title="Holidays" lead="Days off that fall on a working day.">
        <Holidays {...editor} />
      </Section>
      <Section
        id="lead-times"
        title="Lead times"
        lead="Business days from a request to its delivery. They count until ten requests of a type were delivered; from then on the desk’s own figures do."
      >
        <LeadTimes {...editor} />
      </Section>
    </div>
  );
}
