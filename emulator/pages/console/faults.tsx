import Button from '@atlaskit/button/new';
import { useResource } from '../http/use-resource';
import { clearFaults, listFaults, type Fault } from './console-data';
import { Listing } from './listing';
import { useAction } from './use-action';
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
  const { resource, reload } = useResource(`faults ${String(round)}`, listFaults);
  const [busy, run] = useAction('The faults were not cleared');
  return (
    <Listing
      resource={resource}
      empty="No faults wait. Tests put them in with POST /__emulator/faults."
    >
      {(faults) => (
        <>
          <ul className={styles['faults']}>
            {faults.map((fault, index) => (
              <li key={index}>
                {matchOf(fault)}: {effectsOf(fault)}, {fault.times} times
              </li>
            ))}
          </ul>
          <Button
            isLoading={busy}
            onClick={() => {
              run(async () => {
                await clearFaults();
                reload();
              });
            }}
          >
            Clear faults
          </Button>
        </>
      )}
    </Listing>
  );
}
