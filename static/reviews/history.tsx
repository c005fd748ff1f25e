import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import { Moment } from '../time/moment';
import { decisionWords, lensNames, type Reviews } from './lens-words';
import styles from './reviews.module.css';

type ReviewEvent = Reviews['history'][number];

const newestFirst = (history: readonly ReviewEvent[]) =>
  [...history].sort((one, other) => other.number - one.number);

function Event({ event }: { readonly event: ReviewEvent }) {
  const { lens, decision, by, at, comment, current } = event;
  return (
    <li className={styles.event}>
      <div>
        <Text as="strong" weight="bold">
          {by.displayName}
        </Text>{' '}
        {decisionWords[decision].past}
      </div>
      <Text size="small" color="color.text.subtle">
        {lensNames[lens]} · <Moment at={at} />
        {current ? null : ' · on an earlier draft'}
      </Text>
      {comment === undefined || comment === '' ? null : (
        <blockquote className={styles.comment}>{comment}</blockquote>
      )}
    </li>
  );
}

/** Every decision so far, the newest first, and whether the record of them is intact. */
export function History({ history, chainValid }: Pick<Reviews, 'history' | 'chainValid'>) {
  return (
    <section className={styles.section} aria-labelledby="history">
      <Heading as="h2" size="xsmall" id="history">
        History
      </Heading>
      {history.length === 0 ? (
        <Text as="p" color="color.text.subtle">
          No decision yet.
        </Text>
      ) : (
        <ol className={styles.history}>
          {newestFirst(history).map((event) => (
            <Event key={event.number} event={event} />
          ))}
        </ol>
      )}
      {history.length > 0 && chainValid ? (
        <Text as="p" size="small" color="color.text.subtle">
          Complete: no decision was changed or removed.
        </Text>
      ) : null}
      {chainValid ? null : (
        <Text as="p" color="color.text.danger">
          These decisions were changed after the fact. Tell your Jira administrator.
        </Text>
      )}
    </section>
  );
}
