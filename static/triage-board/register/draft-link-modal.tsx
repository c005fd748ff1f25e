import Button from '@atlaskit/button/new';
import Modal, {
  CloseButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
} from '@atlaskit/modal-dialog';
import { Text } from '@atlaskit/primitives/compiled';
import { useCallback, useState, type RefObject } from 'react';
import { readContext } from '../../bridge/context';
import { FormField } from '../../form/form-field';
import { Paragraph } from '../../form/paragraph';
import { FailureMessage } from '../../page/failure-message';
import { LoadingState } from '../../page/loading-state';
import { useAnswer } from '../../page/use-answer';
import { bringIntoView } from '../bring-into-view';
import type { MessageEntry } from './register-entry';
import styles from './register.module.css';

type DraftLinkModalProps = {
  readonly entry: MessageEntry;
  readonly onClose: () => void;
  /** What takes the focus when the dialog closes. */
  readonly focusAfter: RefObject<HTMLElement>;
};

const thanks = 'Thanks! Please send it through this form, it is filled in already:';

/** The answer to send back to whoever wrote the message. */
export function DraftLinkModal({ entry, onClose, focusAfter }: DraftLinkModalProps) {
  const { loaded, reload } = useAnswer(useCallback(() => readContext(), []));
  return (
    <Modal
      onClose={onClose}
      onOpenComplete={bringIntoView}
      shouldReturnFocus={focusAfter}
      width="medium"
    >
      <ModalHeader hasCloseButton={false}>
        <ModalTitle>Send this back</ModalTitle>
        <CloseButton onClick={onClose} label="Close" />
      </ModalHeader>
      <ModalBody>
        {loaded.state === 'loading' && <LoadingState what="the link" />}
        {loaded.state === 'failed' && (
          <FailureMessage error={loaded.error} onRetry={() => void reload()} />
        )}
        {loaded.state === 'ready' && (
          <Reply address={new URL(entry.draftPath, loaded.value.siteUrl).href} />
        )}
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>Close</Button>
      </ModalFooter>
    </Modal>
  );
}

/** Selects a part of the reply, so that the keyboard can copy it. */
function select(text: string): void {
  const field = document.getElementById('reply');
  if (!(field instanceof HTMLTextAreaElement)) return;
  const start = Math.max(0, field.value.indexOf(text));
  field.focus();
  field.setSelectionRange(start, start + text.length);
}

function Reply({ address }: { readonly address: string }) {
  const [reply, setReply] = useState(`${thanks} ${address}`);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (what: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(`${what} copied.`);
    } catch (reason) {
      // A browser may keep the clipboard from frames.
      console.warn('copy failed', reason);
      select(text);
      setCopied('The browser did not allow it, but the text is selected: press Ctrl+C or ⌘C.');
    }
  };
  return (
    <div className={styles.dialog}>
      <Text as="p">
        The register keeps the message as not processed until somebody sends the form. The link
        works for 30 days.
      </Text>
      <FormField id="reply" label="Reply">
        {(control) => <Paragraph control={control} rows={4} value={reply} onChange={setReply} />}
      </FormField>
      <div className={styles.filter}>
        <Button appearance="primary" onClick={() => void copy('Reply', reply)}>
          Copy reply
        </Button>
        <Button onClick={() => void copy('Link', address)}>Copy link only</Button>
        <span role="status">{copied}</span>
      </div>
    </div>
  );
}
