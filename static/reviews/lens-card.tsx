import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { Text } from '@atlaskit/primitives/compiled';
import { Moment } from '../time/moment';
import { lensNames, stateWords, type LensReview } from './lens-words';
import styles from './reviews.module.css';

type LensCardProps = { readonly review: LensReview };

function Latest({ review }: LensCardProps) {
  const { by, at, comment } = review;
  if (by === undefined) return null;
  return (
    <>
      <Text size="small" color="color.text.subtle">
        {by.displayName}
        {at === undefined ? null : (
          <>
            , <Moment at={at} />
          </>
        )}
      </Text>
      {comment === undefined || comment === '' ? null : (
        <blockquote className={styles.comment}>{comment}</blockquote>
      )}
    </>
  );
}

/** One lens: the role that looks through it and how it stands. */
export function LensCard({ review }: LensCardProps) {
  const { lens, role, state } = review;
  const { words, appearance } = stateWords[state];
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <div>
          <Heading as="h3" size="xxsmall">
            {lensNames[lens]}
          </Heading>
          <Text size="small" color="color.text.subtle">
            {role}
          </Text>
        </div>
        <Lozenge appearance={appearance}>{words}</Lozenge>
      </div>
      <Latest review={review} />
    </li>
  );
}
