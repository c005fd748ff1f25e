import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { confirm } from '../flags/flag-store';
import { drain } from './console-data';
import { useAction } from './use-action';
import styles from './console.module.css';

/** Works off what waits: queue events, product events, retries. */
export function WorkCard({ onDone }: { readonly onDone: () => void }) {
  const [busy, run] = useAction('The waiting work was not done');
  return (
    <section className={styles['card']} aria-label="Waiting work">
      <Heading size="xsmall" as="h2">
        Waiting work
      </Heading>
      <p className={styles['about']}>
        Queue events, product events and retries are delivered by themselves. Drain delivers what is
        due now and waits for it.
      </p>
      <div className={styles['row']}>
        <Button
          isLoading={busy}
          onClick={() => {
            run(async () => {
              await drain();
              confirm('Everything that was due is done');
              onDone();
            });
          }}
        >
          Drain
        </Button>
      </div>
    </section>
  );
}
