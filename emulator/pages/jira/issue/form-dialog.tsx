import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import type { ReactNode } from 'react';

export interface FormDialogProps {
  readonly title: string;
  /** Words on the button that sends the form. */
  readonly action: string;
  readonly width?: 'small' | 'medium';
  /** What is done cannot be taken back. */
  readonly danger?: boolean;
  readonly busy: boolean;
  /** The form cannot be sent yet. */
  readonly incomplete?: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const FORM = 'issue-dialog';

/** A dialog about an issue: a form, a button that sends it and one that leaves it. */
export function FormDialog({ title, action, busy, onClose, children, ...more }: FormDialogProps) {
  const { danger = false } = more;
  return (
    <Modal onClose={onClose} width={more.width ?? 'small'}>
      <ModalHeader hasCloseButton closeButtonLabel="Close">
        <ModalTitle appearance={danger ? 'danger' : undefined}>{title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <form
          id={FORM}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void more.onSubmit();
          }}
        >
          {children}
        </form>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button
          appearance={danger ? 'danger' : 'primary'}
          type="submit"
          form={FORM}
          isDisabled={more.incomplete}
          isLoading={busy}
        >
          {action}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
