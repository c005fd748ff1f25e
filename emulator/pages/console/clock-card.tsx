import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import { sentence } from '../http/api-error';
import { momentText } from '../parts/date-text';
import { moveClock, readClock } from './console-data';
import { useAction } from './use-action';
import { useRefreshed } from './use-refreshed';
import styles from './console.module.css';

const STEPS = [
  { advance: 'PT1H', text: '1 hour' },
  { advance: 'P1D', text: '1 day' },
  { advance: 'P7D', text: '1 week' },
] as const;

export interface ClockCardProps {
  readonly round: number;
  readonly onMoved: () => void;
}

/** The site's clock. Moving it runs schedules and delayed work that fall due. */
export function ClockCard({ round, onMoved }: ClockCardProps) {
  const { resource } = useRefreshed('clock', round, readClock);
  const [at, setAt] = useState('');
  const [busy, run] = useAction('The clock was not moved');
  const move = (to: Parameters<typeof moveClock>[0]): void => {
    run(async () => {
      await moveClock(to);
      onMoved();
    });
  };
  return (
    <section className={styles['card']} aria-label="Clock">
      <Heading size="xsmall" as="h2">
        Clock
      </Heading>
      <p className={styles[resource.state === 'failed' ? 'about' : 'figure']} aria-live="polite">
        {resource.state === 'ready' && momentText(resource.value)}
        {resource.state === 'loading' && '…'}
        {resource.state === 'failed' && sentence(resource.failure)}
      </p>
      <div className={styles['row']}>
        {STEPS.map(({ advance, text }) => (
          <Button
            key={advance}
            isDisabled={busy}
            onClick={() => {
              move({ advance });
            }}
          >
            + {text}
          </Button>
        ))}
      </div>
      <form
        className={styles['row']}
        onSubmit={(event) => {
          event.preventDefault();
          move({ set: new Date(at).toISOString() });
        }}
      >
        <div className={styles['grow']}>
          <Textfield
            type="datetime-local"
            aria-label="Set the clock to"
            value={at}
            isCompact
            onChange={(event) => {
              setAt(event.currentTarget.value);
            }}
          />
        </div>
        <Button type="submit" isDisabled={busy || at === ''}>
          Set
        </Button>
      </form>
    </section>
  );
}
