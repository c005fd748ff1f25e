import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useResource } from '../http/use-resource';
import { enforceRateLimits, readRateLimits } from './console-data';
import { useAction } from './use-action';
import styles from './console.module.css';

/** Jira's rate limits: what the app has used in this hour, and whether Jira refuses what is over. */
export function RateLimitCard({ round }: { readonly round: number }) {
  const { resource, reload } = useResource(`rate-limits ${String(round)}`, readRateLimits);
  const [busy, run] = useAction('The rate limits were not changed');
  if (resource.state !== 'ready') return null;
  const { enforce, points, pointsPerHour } = resource.value;
  return (
    <section className={styles['card']} aria-label="Rate limits">
      <Heading size="xsmall" as="h2">
        Rate limits
      </Heading>
      <p className={styles['figure']}>
        {points.toLocaleString('en')} of {pointsPerHour.toLocaleString('en')} points
      </p>
      <p className={styles['about']}>
        Used by the app in this hour. Jira {enforce ? 'refuses' : 'does not refuse'} what is over a
        limit.
      </p>
      <div className={styles['row']}>
        <Button
          isLoading={busy}
          onClick={() => {
            run(async () => {
              await enforceRateLimits(!enforce);
              reload();
            });
          }}
        >
          {enforce ? 'Stop enforcing' : 'Enforce the limits'}
        </Button>
      </div>
    </section>
  );
}
