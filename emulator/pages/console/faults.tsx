import Button from '@atlaskit/button/new';
import { listFaults, setFaults, type Fault } from './console-data';
import { FaultForm } from './fault-form';
import { Listing } from './listing';
import { useAction } from './use-action';
import { useRefreshed } from './use-refreshed';
import styles from './console.module.css';

function effectsOf({ match: _match, times: _times, ...effects }: Fault): string {
  return Object.entries(effects)
    .map(([name, value]) => (value === true ? name : `${name} ${String(value)}`))
    .join(', ');
}

function matchOf({ match }: Fault): string {
  const parts = Object.entries(match).map(([name, value]) => `${name} ${value}`);
  return parts.length === 0 ? 'any call' : parts.join(', ');
}

/** Faults that wait for the next matching calls. */
export function Faults({ round }: { readonly round: number }) {
  const { resource, reload } = useRefreshed('faults', round, listFaults);
  const [busy, run] = useAction('The faults were not changed');
  const put = (next: () => Promise<readonly Fault[]>): void => {
    run(async () => {
      await setFaults(await next());
      reload();
    });
  };
  return (
    <div className={styles['wide']}>
      <FaultForm
        onAdd={(fault) => {
          put(async () => [...(await listFaults()), fault]);
        }}
      />
      <Listing resource={resource} onRetry={reload} empty="No faults wait.">
        {(faults) => (
          <>
            <ul className={styles['faults']}>
              {faults.map((fault, index) => (
                <li key={index}>
                  {matchOf(fault)}: {effectsOf(fault)}, {fault.times}{' '}
                  {fault.times === 1 ? 'time' : 'times'}
                </li>
              ))}
            </ul>
            <Button
              isLoading={busy}
              onClick={() => {
                put(() => Promise.resolve([]));
              }}
            >
              Clear faults
            </Button>
          </>
        )}
      </Listing>
    </div>
  );
}
