import Heading from '@atlaskit/heading';
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
        <p className={styles.subtle}>No decision yet.</p>
      ) : (
        <ol className={styles.history}>
          {history.toReversed().map(({ number, lens, decision, by, at, comment, current }) => (
            <li key={number} className={current ? undefined : styles.subtle}>
              {by.displayName} {decisionWords[decision].past} ({lensNames[lens]}),{' '}
              <Moment at={at} />
              {current ? null : ', for an earlier draft'}
              {comment === undefined || comment === '' ? null : (
                <p className={styles.comment}>{comment}</p>
              )}
            </li>
          ))}
        </ol>
      )}
      {history.length > 0 && chainValid ? (
        <p className={styles.detail}>The record is intact: every entry confirms the one before.</p>
      ) : null}
      {chainValid ? null : (
        <p className={styles.broken}>
          The record was changed after the fact. Tell your Jira administrator.
        </p>
      )}
    </section>
  );
}
