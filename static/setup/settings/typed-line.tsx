import Textfield from '@atlaskit/textfield';
import { FormField } from '../../form/form-field';

type TypedLineProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly helper?: string;
  readonly mandatory?: boolean;
  readonly type?: 'text' | 'date';
  readonly inputMode?: 'numeric';
  readonly onChange: (text: string) => void;
};

/** A labelled field of one line. */
export function TypedLine(props: TypedLineProps) {
  const { id, label, value, error, helper, mandatory = false, type, inputMode, onChange } = props;
  return (
    <FormField id={id} label={label} helper={helper} error={error} mandatory={mandatory}>
      {(control) => (
        <div>
          <Textfield
            id={control.id}
            type={type ?? 'text'}
            inputMode={inputMode}
            autoComplete="off"
            aria-describedby={control.describedBy}
            aria-required={control.isRequired}
            isInvalid={control.isInvalid}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </div>
      )}
    </FormField>
  );
}
