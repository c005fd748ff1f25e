import { Text } from '@atlaskit/primitives/compiled';
import { listOf } from '../../src/domain/sentence';
import type { AnswerError } from '../page/answer-error';
import type { ReviewDecision } from './decision-form';
import type { LensReview } from './lens-words';
import { MyDecision } from './my-decision';
import { myLenses } from './my-lens';
import type { IssueReviews } from './use-reviews';

type DecisionsProps = {
  readonly shown: IssueReviews;
  readonly onDecide: (
    lens: LensReview['lens'],
    decision: ReviewDecision,
    comment: string,
  ) => Promise<AnswerError | null>;
};

/** What the reader may decide now, or who may. */
export function Decisions({ shown, onDecide }: DecisionsProps) {
  const { reviews, accountId } = shown;
  if (!reviews.open) return null;
  const mine = myLenses(reviews, accountId);
  if (mine.length > 0 && reviews.drafts.length === 0) return null;
  if (mine.length > 0) {
    return (
      <>
        {mine.map((each) => (
          <MyDecision key={each.review.lens} mine={each} onDecide={onDecide} />
        ))}
      </>
    );
  }
  const roles = listOf(reviews.lenses.map(({ role }) => role));
  return (
    <Text as="p" color="color.text.subtle">
      {reviews.bar ?? `You can read along. ${roles} decide, each on their own lens.`}
    </Text>
  );
}
