import Textfield from '@atlaskit/textfield';
import { FormField } from '../form/form-field';

type LookAgainProps = {
  /** ISO date, or nothing. */
  readonly value: string;
  readonly onChange: (date: string) => void;
  readonly error: string | undefined;
};

/** The day on which a deferred request is looked at again. */
export function LookAgain({ value, onChange, error }: LookAgainProps) {
  return (
    <FormField
      id="until"
      label="Look at it again on"
      helper="The requester reads the date, too."
      error={error}
    >
      {({ id, describedBy, isInvalid }) => (
        <Textfield
          id={id}
          type="date"
          aria-describedby={describedBy}
          isInvalid={isInvalid}
          aria-invalid={isInvalid}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}
