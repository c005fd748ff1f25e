import { RequiredAsterisk } from '@atlaskit/form';
import type { ReactNode } from 'react';
import { FieldMessages, type FieldProps } from './form-field';
import styles from './form-field.module.css';

type OptionGroupProps = FieldProps & {
  /** Radios or checkboxes; give the first the group's `id`, so that the group can be focused. */
  readonly children: ReactNode;
  /** Few short options stand beside each other. */
  readonly inRow?: boolean;
};

/** A question answered by radios or checkboxes, with helper text and error for the whole group. */
export function OptionGroup(props: OptionGroupProps) {
  const { id, label, mandatory = false, helper, error, children, inRow = false } = props;
  return (
    <fieldset className={styles.field} aria-describedby={`${id}-messages`}>
      <legend className={styles.legend}>
        {label}
        {mandatory ? <RequiredAsterisk /> : null}
      </legend>
      <div className={inRow ? styles.row : styles.options}>{children}</div>
      <FieldMessages id={id} helper={helper} error={error} />
    </fieldset>
  );
}
