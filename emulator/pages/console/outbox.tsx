import { z } from 'zod';
import { useResource } from '../http/use-resource';
import { momentText } from '../parts/date-text';
import { listOutbox, type Outgoing } from './console-data';
import { Listing } from './listing';
import styles from './console.module.css';

const recipients = z.array(z.object({ displayName: z.string(), emailAddress: z.string() }));

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
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
  const { resource } = useResource(`outbox ${String(round)}`, listOutbox);
  return (
    <Listing resource={resource} empty="Nothing has left the site yet.">
      {(items) => (
        <ul className={styles['mails']}>
          {items.toReversed().map((item, index) => (
            <li key={index}>
              <details>
                <summary>
                  <span className={styles['kind']}>{item.kind}</span>
                  <span>{shown(item['subject'] ?? item['summary'] ?? 'Without subject')}</span>
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
