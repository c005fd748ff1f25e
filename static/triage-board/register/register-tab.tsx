import Button from '@atlaskit/button/new';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useRef, useState } from 'react';
import { call } from '../../bridge/call';
import { FailureMessage } from '../../page/failure-message';
import { LoadingState } from '../../page/loading-state';
import { useAnswer } from '../../page/use-answer';
import { DraftLinkModal } from './draft-link-modal';
import { MessageModal } from './message-modal';
import { RegisterContent } from './register-content';
import type { MessageEntry } from './register-entry';
import styles from './register.module.css';

type Dialog = { readonly kind: 'paste' } | { readonly kind: 'link'; readonly entry: MessageEntry };

const readRegister = () => call('getRegister', {});

/** What did not come through the form: requests that came incomplete, and messages that somebody pasted. */
export function RegisterTab() {
  const { loaded, reload, change } = useAnswer(readRegister);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const region = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const open = (opened: Dialog) => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setDialog(opened);
  };
  const close = () => {
    // The button of an empty register is gone once there is an entry.
    if (opener.current?.isConnected !== true) opener.current = region.current;
    setDialog(null);
  };
  const paste = (
    <Button appearance="primary" onClick={() => open({ kind: 'paste' })}>
      Paste a message
    </Button>
  );
  const noted = (entry: MessageEntry) => {
    change(({ entries }) => ({
      entries: [entry, ...entries.filter(({ entryId }) => entryId !== entry.entryId)],
    }));
    setDialog({ kind: 'link', entry });
  };
  return (
    <div ref={region} role="group" aria-label="Register" tabIndex={-1} className={styles.register}>
      {loaded.state === 'loading' && <LoadingState what="the register" />}
      {loaded.state === 'failed' && (
        <FailureMessage error={loaded.error} onRetry={() => void reload()} />
      )}
      {loaded.state === 'ready' && (
        <RegisterContent
          entries={loaded.value.entries}
          paste={paste}
          onLink={(entry) => open({ kind: 'link', entry })}
        />
      )}
      <ModalTransition>
        {dialog?.kind === 'paste' && (
          <MessageModal onNoted={noted} onClose={close} focusAfter={opener} />
        )}
      </ModalTransition>
      <ModalTransition>
        {dialog?.kind === 'link' && (
          <DraftLinkModal entry={dialog.entry} onClose={close} focusAfter={opener} />
        )}
      </ModalTransition>
    </div>
  );
}
