import { ErrorMessage, HelperMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import type { ReactNode } from 'react';
import styles from './form-field.module.css';

/** What a field hands to its control so that label, helper text and error belong to it. */
export type Control = {
  readonly id: string;
  /** Id of the element that holds helper text and error, for `aria-describedby`. */
  readonly describedBy: string;
  readonly isInvalid: boolean;
  readonly isRequired: boolean;
};

export type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly mandatory?: boolean;
  readonly helper?: string | undefined;
  readonly error?: string | undefined;
};

type FormFieldProps = FieldProps & { readonly children: (control: Control) => ReactNode };

/** Helper text and error of a field; both stay readable, the error comes last. */
export function FieldMessages({ id, helper, error }: Pick<FieldProps, 'id' | 'helper' | 'error'>) {
  return (
    <div id={`${id}-messages`}>
      {helper === undefined ? null : <HelperMessage>{helper}</HelperMessage>}
      {error === undefined ? null : <ErrorMessage>{error}</ErrorMessage>}
    </div>
  );
}

/** A labelled control with helper text and error. */
export function FormField({
  id,
  label,
  mandatory = false,
  helper,
  error,
  children,
}: FormFieldProps) {
  return (
    <div className={styles.field}>
      <Label htmlFor={id}>
        {label}
        {mandatory ? <RequiredAsterisk /> : null}
      </Label>
      {children({
        id,
        describedBy: `${id}-messages`,
        isInvalid: error !== undefined,
        isRequired: mandatory,
      })}
      <FieldMessages id={id} helper={helper} error={error} />
    </div>
  );
}
