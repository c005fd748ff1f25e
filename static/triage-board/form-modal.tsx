import Button from '@atlaskit/button/new';
import Modal, {
  CloseButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
} from '@atlaskit/modal-dialog';
import type { FormEvent, ReactNode, RefObject } from 'react';
import type { AnswerError } from '../page/answer-error';
import { FailureMessage } from '../page/failure-message';
import { bringIntoView } from './bring-into-view';
import styles from './form-modal.module.css';

export type FormModalProps = {
  readonly title: ReactNode;
  readonly submitLabel: string;
  /** Why it was refused as a whole. */
  readonly failure: AnswerError | null;
  readonly sending: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** What takes the focus when the dialog closes. */
  readonly focusAfter: RefObject<HTMLElement>;
  readonly width?: 'small' | 'medium';
  /** A press beside the dialog closes it, unless much was typed that would be lost. */
  readonly closesOnOverlay?: boolean;
  readonly children: ReactNode;
};

/** A dialog with a form, a button that sends it and one that leaves it. */
export function FormModal(props: FormModalProps) {
  const { title, submitLabel, failure, sending, onSubmit, onClose, focusAfter, children } = props;
  const { width = 'small', closesOnOverlay = true } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal
      onClose={onClose}
      onOpenComplete={bringIntoView}
      shouldCloseOnOverlayClick={closesOnOverlay}
      shouldReturnFocus={focusAfter}
      width={width}
    >
      <form noValidate onSubmit={submit}>
        <ModalHeader hasCloseButton={false}>
          <ModalTitle>{title}</ModalTitle>
          <CloseButton onClick={onClose} label="Close" />
        </ModalHeader>
        <ModalBody>
          <div className={styles.body}>
            {children}
            {failure === null ? null : <FailureMessage error={failure} />}
          </div>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" appearance="primary" isLoading={sending}>
            {submitLabel}
          </Button>
        </ModalFooter>
      </form>
    </Modal>
  );
}
