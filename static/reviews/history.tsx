import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import { Moment } from '../time/moment';
import { decisionWords, lensNames, type Reviews } from './lens-words';
import styles from './reviews.module.css';

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
          {history.toReversed().map(({ number, lens, decision, by, at, comment, current }) => (
            <li key={number} className={current ? undefined : styles.subtle}>
              {by.displayName} {decisionWords[decision].past} ({lensNames[lens]}),{' '}
              <Moment at={at} />
              {current ? null : ', for an earlier draft'}
              {comment === undefined || comment === '' ? null : (
                <blockquote className={styles.comment}>{comment}</blockquote>
              )}
            </li>
          ))}
        </ol>
      )}
      {history.length > 0 && chainValid ? (
        <Text as="p" size="small" color="color.text.subtle">
          The record is intact: every entry confirms the one before.
        </Text>
      ) : null}
      {chainValid ? null : (
        <Text as="p" color="color.text.danger">
          The record was changed after the fact. Tell your Jira administrator.
        </Text>
      )}
    </section>
  );
}
