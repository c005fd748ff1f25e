import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useEffect, useRef } from 'react';
import { SiteLink } from '../page/site-link';
import styles from './confirmation.module.css';
import type { Submitted } from './use-submission';

type ConfirmationProps = {
  readonly submitted: Submitted;
  readonly onAnother: () => void;
};

/** Tells the key of the new request and what happens next. Takes the focus from the form it replaces. */
export function Confirmation({ submitted, onAnother }: ConfirmationProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={styles.confirmation}
      aria-labelledby="confirmation-title"
    >
      <Heading as="h2" size="medium" id="confirmation-title">
        Your request was sent as <SiteLink path={submitted.path}>{submitted.issueKey}</SiteLink>
      </Heading>
      {submitted.next.length === 0 ? null : (
        <div className={styles.next}>
          <Heading as="h3" size="xsmall">
            What happens next
          </Heading>
          <ol className={styles.steps}>
            {submitted.next.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      )}
      <div>
        <Button onClick={onAnother}>Ask for another</Button>
      </div>
    </section>
  );
}
