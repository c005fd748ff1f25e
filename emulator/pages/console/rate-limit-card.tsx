import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { sentence } from '../http/api-error';
import { enforceRateLimits, readRateLimits, type RateLimits } from './console-data';
import { useAction } from './use-action';
import { useRefreshed } from './use-refreshed';
import styles from './console.module.css';

interface StandingProps {
  readonly limits: RateLimits;
  readonly onChanged: () => void;
}

function Standing({ limits, onChanged }: StandingProps) {
  const [busy, run] = useAction('The rate limits were not changed');
  const { enforce, points, pointsPerHour } = limits;
  return (
    <>
      <p className={styles['figure']}>
        {points.toLocaleString('en')} of {pointsPerHour.toLocaleString('en')} points
      </p>
      <p className={styles['about']} aria-live="polite">
        Used by the app in this hour. Jira {enforce ? 'refuses' : 'does not refuse'} what is over a
        limit.
      </p>
      <div className={styles['row']}>
        <Button
          isLoading={busy}
          onClick={() => {
            run(async () => {
              await enforceRateLimits(!enforce);
              onChanged();
            });
          }}
        >
          {enforce ? 'Stop enforcing' : 'Enforce the limits'}
        </Button>
      </div>
    </>
  );
}

/** Jira's rate limits: what the app has used in this hour, and whether Jira refuses what is over. */
export function RateLimitCard({ round }: { readonly round: number }) {
  const { resource, reload } = useRefreshed('rate-limits', round, readRateLimits);
  return (
    <section className={styles['card']} aria-label="Rate limits">
      <Heading size="xsmall" as="h2">
        Rate limits
      </Heading>
      {resource.state === 'loading' && <p className={styles['figure']}>…</p>}
      {resource.state === 'failed' && (
        <p className={styles['about']}>{sentence(resource.failure)}</p>
      )}
      {resource.state === 'ready' && <Standing limits={resource.value} onChanged={reload} />}
    </section>
  );
}
