import ErrorIcon from '@atlaskit/icon/core/status-error';
import Spinner from '@atlaskit/spinner';
import { useId, type ReactNode } from 'react';
import styles from './labelled-field.module.css';

export interface LabelledFieldProps {
  readonly label: string;
  readonly required: boolean;
  readonly help?: string | null;
  readonly error?: string;
  /** An app is about to change the field. */
  readonly waiting?: boolean;
  readonly children: (ids: { readonly id: string; readonly describedBy?: string }) => ReactNode;
}

/** A label over an editor, and what is wrong with it below. */
export function LabelledField({
  label,
  required,
  help,
  error,
  waiting,
  children,
}: LabelledFieldProps) {
  const id = useId();
  const shown = error ?? (help === null || help === '' ? undefined : help);
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
        {required && (
          <span aria-hidden="true" className={styles['required']}>
            *
          </span>
        )}
        {waiting === true && (
          <span className={styles['waiting']}>
            <Spinner size="xsmall" label={`${label} is loading`} />
          </span>
        )}
      </label>
      {children(shown === undefined ? { id } : { id, describedBy: `${id}-about` })}
      {shown !== undefined && (
        <div id={`${id}-about`} className={error === undefined ? styles['help'] : styles['error']}>
          {error !== undefined && <ErrorIcon label="" />}
          <span>{shown}</span>
        </div>
      )}
    </div>
  );
}
