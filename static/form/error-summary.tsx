import SectionMessage from '@atlaskit/section-message';
import { useEffect, useRef } from 'react';
import { FieldLink } from './field-link';
import styles from './error-summary.module.css';

/** An error of a field; `id` is the id of the control that mends it. */
export type FieldError = { readonly id: string; readonly label: string; readonly message: string };

type ErrorSummaryProps = {
  readonly errors: readonly FieldError[];
  /** Changes with every refused attempt, so that each one takes the focus anew. */
  readonly attempt: number;
  /** Shows the control first where it may be out of sight, on another tab. */
  readonly reveal?: (id: string) => void;
};

/** Lists what has to be mended before the form can be sent, takes the focus, and leads to each field. */
export function ErrorSummary({ errors, attempt, reveal }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  const title =
    errors.length === 1
      ? '1 answer needs your attention'
      : `${errors.length} answers need your attention`;
  return (
    <div ref={summary} tabIndex={-1} role="alert" className={styles.summary}>
      <SectionMessage appearance="error" title={title} headingLevel="h2">
        <ul className={styles.list}>
          {errors.map(({ id, label, message }) => (
            <li key={id}>
              <FieldLink id={id} label={label} reveal={reveal} />: {message}
            </li>
          ))}
        </ul>
      </SectionMessage>
    </div>
  );
}
