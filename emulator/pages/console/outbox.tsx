import { z } from 'zod';
import { momentText } from '../parts/date-text';
import { listOutbox, type Outgoing } from './console-data';
import { Listing } from './listing';
import { outgoingSummary } from './outgoing-summary';
import { useRefreshed } from './use-refreshed';
import styles from './console.module.css';

const recipients = z.array(z.object({ displayName: z.string(), emailAddress: z.string() }));

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  const flat = values.safeParse(value);
  if (flat.success) {
    return Object.entries(flat.data)
      .map(([name, each]) => `${name}: ${String(each ?? '–')}`)
      .join('\n');
  }
  const people = recipients.safeParse(value);
  if (!people.success) return JSON.stringify(value, null, 2);
  return people.data
    .map(({ displayName, emailAddress }) => `${displayName} <${emailAddress}>`)
    .join('\n');
}

function Details({ item }: { readonly item: Outgoing }) {
  const details = Object.entries(item).filter(
    ([name, value]) =>
      name !== 'at' && name !== 'kind' && name !== 'subject' && value !== undefined,
  );
  return (
    <dl className={styles['details']}>
      {details.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <pre>{shown(value)}</pre>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** E-mails, posts and records that would have left the site, newest first. */
export function Outbox({ round }: { readonly round: number }) {
  const { resource, reload } = useRefreshed('outbox', round, listOutbox);
  return (
    <Listing resource={resource} onRetry={reload} empty="Nothing has left the site yet.">
      {(items) => (
        <ul className={styles['mails']}>
          {items.toReversed().map((item, index) => (
            <li key={items.length - index}>
              <details>
                <summary>
                  <span className={styles['kind']}>{item.kind}</span>
                  <span className={styles['breaking']}>{outgoingSummary(item)}</span>
                  <span className={styles['at']}>{momentText(item.at)}</span>
                </summary>
                <Details item={item} />
              </details>
            </li>
          ))}
        </ul>
      )}
    </Listing>
  );
}
