import { Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import type { CallValue } from '../../../src/contract/calls';
import {
  durationWords,
  earlyDateWords,
  readDeadline,
  realisticFrom,
  weekdayWords,
} from '../../../src/domain/intake/deadline';
import type { AssetType } from '../../../src/domain/request-fields';
import { FormField } from '../../form/form-field';
import type { DraftErrors } from '../check-draft';
import { questionField } from '../draft-field';
import { DayOff } from './day-off';
import styles from './deadline.module.css';
import { typedDate } from './typed-date';

type Form = CallValue<'getRequestForm'>;

type DeadlineProps = Pick<Form, 'today' | 'calendar' | 'durations'> & {
  readonly assetType: AssetType | null;
  /** ISO date, or nothing yet. */
  readonly value: string;
  readonly onChange: (date: string) => void;
  readonly evidence: string;
  readonly onEvidence: (evidence: string) => void;
  readonly errors: DraftErrors;
};

/**
 * The needed-by date and what makes it real. Beneath the date stands how long such assets take here; a date
 * that comes too early is said to be so and asks for evidence, which nobody is forced to give.
 */
export function Deadline(props: DeadlineProps) {
  const { assetType, value, onChange, evidence, onEvidence, errors, today, calendar } = props;
  const day = { today, calendar };
  const duration = assetType === null ? undefined : props.durations[assetType];
  const reading = readDeadline(typedDate(value), day, duration?.p50);
  const field = questionField('neededBy', errors);
  const takes =
    assetType === null || duration === undefined
      ? 'Choose an asset type to see how long it takes.'
      : `${durationWords(assetType, duration)} Realistic from ${weekdayWords(realisticFrom(day, duration.p50))}.`;
  return (
    <div className={styles.deadline}>
      <div>
        <FormField
          {...field}
          helper={`${field.helper ?? ''} ${takes}`.trim()}
          error={reading?.refusal ?? field.error}
        >
          {(control) => (
            <Textfield
              id={control.id}
              name={control.id}
              type="date"
              min={today}
              autoComplete="off"
              aria-describedby={control.describedBy}
              aria-required={control.isRequired}
              isInvalid={control.isInvalid}
              value={value}
              onChange={(event) => onChange(event.currentTarget.value)}
            />
          )}
        </FormField>
        <div role="status" className={styles.notes}>
          {reading?.dayOff === undefined ? null : (
            <DayOff {...reading.dayOff} control={field.id} onTake={onChange} />
          )}
          {assetType === null || reading === undefined || reading.lacking === 0 ? null : (
            <SectionMessage appearance="warning">
              <Text as="p">{earlyDateWords(assetType, reading, evidence)}</Text>
            </SectionMessage>
          )}
        </div>
      </div>
      <FormField {...questionField('deadlineEvidence', errors)}>
        {(control) => (
          <Textfield
            id={control.id}
            name={control.id}
            autoComplete="off"
            aria-describedby={control.describedBy}
            isInvalid={control.isInvalid}
            value={evidence}
            onChange={(event) => onEvidence(event.currentTarget.value)}
          />
        )}
      </FormField>
    </div>
  );
}
