import { Text } from '@atlaskit/primitives/compiled';
import { useState, type RefObject } from 'react';
import { FormField } from '../form/form-field';
import { Paragraph } from '../form/paragraph';
import type { AnswerError } from '../page/answer-error';
import type { BoardRequest } from './board-request';
import { decisionWords, type Decision } from './decision';
import { FormModal } from './form-modal';

type DecisionModalProps = {
  readonly request: BoardRequest;
  readonly decision: Decision;
  /** Takes the decision; answers why it was refused, or null. */
  readonly onDecide: (reason: string) => Promise<AnswerError | null>;
  readonly onClose: () => void;
  /** What takes the focus when the dialog closes. */
  readonly focusAfter: RefObject<HTMLElement>;
};

/** Asks the reason of a decision; the requester reads it as a comment. */
export function DecisionModal({
  request,
  decision,
  onDecide,
  onClose,
  focusAfter,
}: DecisionModalProps) {
  const { transition, question } = decisionWords[decision];
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<AnswerError | null>(null);
  const [sending, setSending] = useState(false);

  const decide = async () => {
    if (sending) return;
    if (reason.trim() === '') {
      setError('Say why, in a sentence the requester can act on.');
      return;
    }
    setSending(true);
    setError(undefined);
    const refused = await onDecide(reason);
    setSending(false);
    if (refused === null) return;
    setError(refused.fields?.['reason']);
    setFailure(refused);
  };

  return (
    <FormModal
      title={`${transition}: ${request.key}`}
      submitLabel={transition}
      failure={failure}
      sending={sending}
      onSubmit={() => void decide()}
      onClose={onClose}
      focusAfter={focusAfter}
    >
      <Text as="p">{request.title}</Text>
      <FormField
        id="reason"
        label={question ?? 'Reason'}
        helper="The requester gets this as a comment."
        error={error}
        mandatory
      >
        {(control) => <Paragraph control={control} rows={4} value={reason} onChange={setReason} />}
      </FormField>
    </FormModal>
  );
}
