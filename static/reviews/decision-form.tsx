import Button from '@atlaskit/button/new';
import { useState } from 'react';
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
};

const order: readonly ReviewDecision[] = [
  'approve',
  'approve-with-changes',
  'request-changes',
  'abstain',
];

/** The comment and the four decisions of somebody who holds the role of a lens. */
export function DecisionForm({ lens, onDecide }: DecisionFormProps) {
  const [comment, setComment] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<AnswerError | null>(null);
  const [sending, setSending] = useState<ReviewDecision | null>(null);
  const commentId = `comment-${lens}`;

  const decide = async (decision: ReviewDecision) => {
    if (sending !== null) return;
    setFailure(null);
    if (decision === 'request-changes' && comment.trim() === '') {
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
      <FormField id={commentId} label="Comment" helper="Needed to request changes." error={error}>
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
            spacing="compact"
            isLoading={sending === decision}
            isDisabled={sending !== null && sending !== decision}
            onClick={() => void decide(decision)}
          >
            {decisionWords[decision].verb}
          </Button>
        ))}
      </div>
    </div>
  );
}
