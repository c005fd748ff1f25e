import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { Text } from '@atlaskit/primitives/compiled';
import type { AnswerError } from '../page/answer-error';
import { Moment } from '../time/moment';
import { DecisionForm, type ReviewDecision } from './decision-form';
import { lensNames, stateWords, type LensReview } from './lens-words';
import styles from './reviews.module.css';

type LensCardProps = {
  readonly review: LensReview;
  /** Whether decisions are taken now. */
  readonly open: boolean;
  readonly onDecide: (decision: ReviewDecision, comment: string) => Promise<AnswerError | null>;
};

/** One lens: who looks through it, how it stands, and the decision where it is the reader's. */
export function LensCard({ review, open, onDecide }: LensCardProps) {
  const { lens, role, state, by, at, comment, mine } = review;
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
      {by === undefined ? null : (
        <Text size="small" color="color.text.subtle">
          {by.displayName}
          {at === undefined ? null : (
            <>
              , <Moment at={at} />
            </>
          )}
        </Text>
      )}
      {comment === undefined || comment === '' ? null : (
        <blockquote className={styles.comment}>{comment}</blockquote>
      )}
      {mine && open ? <DecisionForm lens={lens} onDecide={onDecide} /> : null}
    </li>
  );
}
