import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useLinkPromptRequest } from './link-prompt-request';
import styles from './frame.module.css';

/** Asks before an app leads to another site, as Atlassian does. */
export function LinkPrompt() {
  const request = useLinkPromptRequest();
  return (
    <ModalTransition>
      {request !== undefined && (
        <Modal
          width="small"
          onClose={() => {
            request.answer(false);
          }}
        >
          <ModalHeader hasCloseButton closeButtonLabel="Close">
            <ModalTitle appearance="warning">You are leaving this site</ModalTitle>
          </ModalHeader>
          <ModalBody>
            An app wants to open a page of another site in a new tab:
            <p className={styles['address']}>{request.url.href}</p>
          </ModalBody>
          <ModalFooter>
            <Button
              appearance="subtle"
              onClick={() => {
                request.answer(false);
              }}
            >
              Cancel
            </Button>
            <Button
              appearance="warning"
              onClick={() => {
                window.open(request.url, '_blank', 'noopener');
                request.answer(true);
              }}
            >
              Open
            </Button>
          </ModalFooter>
        </Modal>
      )}
    </ModalTransition>
  );
}
