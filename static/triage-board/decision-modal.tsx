import Button from '@atlaskit/button/new';
import Modal, {
  CloseButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
} from '@atlaskit/modal-dialog';
import { Text } from '@atlaskit/primitives/compiled';
import { useState, type FormEvent, type RefObject } from 'react';
import { FormField } from '../form/form-field';
import { Paragraph } from '../form/paragraph';
import type { AnswerError } from '../page/answer-error';
import { FailureMessage } from '../page/failure-message';
import type { BoardRequest } from './board-request';
import styles from './board-modal.module.css';
import { bringIntoView } from './bring-into-view';
import { decisionWords, type Decision } from './decision';

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

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void decide();
  };

  return (
    <Modal
      onClose={onClose}
      onOpenComplete={bringIntoView}
      shouldReturnFocus={focusAfter}
      width="small"
    >
      <form noValidate onSubmit={submit}>
        <ModalHeader hasCloseButton={false}>
          <ModalTitle>
            {transition}: {request.key}
          </ModalTitle>
          <CloseButton onClick={onClose} label="Close" />
        </ModalHeader>
        <ModalBody>
          <div className={styles.body}>
            <Text as="p">{request.title}</Text>
            <FormField
              id="reason"
              label={question ?? 'Reason'}
              helper="The requester gets this as a comment."
              error={error}
              mandatory
            >
              {(control) => (
                <Paragraph control={control} rows={4} value={reason} onChange={setReason} />
              )}
            </FormField>
            {failure === null ? null : <FailureMessage error={failure} />}
          </div>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" appearance="primary" isLoading={sending}>
            {transition}
          </Button>
        </ModalFooter>
      </form>
    </Modal>
  );
}
