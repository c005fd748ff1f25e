import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import type { CallInput } from '../../src/contract/calls';
import { FormField } from '../form/form-field';
import { Paragraph } from '../form/paragraph';
import type { AnswerError } from '../page/answer-error';
import { FailureMessage } from '../page/failure-message';
import { decisionWords, lensNames, type LensReview } from './lens-words';
import styles from './reviews.module.css';

export type ReviewDecision = CallInput<'decideReview'>['decision'];

type DecisionFormProps = {
  readonly lens: LensReview['lens'];
  /** Sends the decision; answers why it was refused, or null. */
  readonly onDecide: (decision: ReviewDecision, comment: string) => Promise<AnswerError | null>;
  /** Offered while a decision stands that may stay as it is. */
  readonly onCancel?: () => void;
};

const order: readonly ReviewDecision[] = [
  'approve',
  'approve-with-changes',
  'request-changes',
  'abstain',
];

/** Both ask for a new draft, so they say what it has to change. */
const needsComment: readonly ReviewDecision[] = ['approve-with-changes', 'request-changes'];

/** The comment and the four decisions of somebody who holds the role of a lens. */
export function DecisionForm({ lens, onDecide, onCancel }: DecisionFormProps) {
  const [comment, setComment] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<AnswerError | null>(null);
  const [sending, setSending] = useState<ReviewDecision | null>(null);
  const commentId = `comment-${lens}`;

  const isChange = onCancel !== undefined;
  useEffect(() => {
    if (isChange) document.getElementById(commentId)?.focus();
  }, [isChange, commentId]);

  const decide = async (decision: ReviewDecision) => {
    if (sending !== null) return;
    setFailure(null);
    if (needsComment.includes(decision) && comment.trim() === '') {
      setError('Say what has to change.');
      document.getElementById(commentId)?.focus();
      return;
    }
    setError(undefined);
    setSending(decision);
    const refused = await onDecide(decision, comment);
    setSending(null);
    if (refused === null) {
      setComment('');
      return;
    }
    setError(refused.fields?.['comment']);
    setFailure(refused);
  };

  return (
    <div className={styles.decide} role="group" aria-label={`Decide: ${lensNames[lens]}`}>
      <FormField
        id={commentId}
        label="Comment"
        helper="Needed when something has to change."
        error={error}
      >
        {(control) => (
          <Paragraph control={control} rows={2} value={comment} onChange={setComment} />
        )}
      </FormField>
      {failure === null ? null : <FailureMessage error={failure} />}
      <div className={styles.buttons}>
        {order.map((decision) => (
          <Button
            key={decision}
            appearance={decision === 'approve' ? 'primary' : 'default'}
            isLoading={sending === decision}
            isDisabled={sending !== null && sending !== decision}
            onClick={() => void decide(decision)}
          >
            {decisionWords[decision].verb}
          </Button>
        ))}
        {onCancel === undefined ? null : (
          <Button appearance="subtle" isDisabled={sending !== null} onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </div>
  );
}
