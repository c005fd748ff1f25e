import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { ModalTransition } from '@atlaskit/modal-dialog';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { useState } from 'react';
import { appearanceOf, StatusLozenge } from '../fields/status-lozenge';
import { issueChanged } from '../issue-changes';
import { transitionIssue, type IssueView, type Transition } from './issue-data';
import { refusalSentences } from './refusal';
import { TransitionDialog } from './transition-dialog';
import styles from './status.module.css';

interface Refusal {
  readonly transition: string;
  readonly sentences: readonly string[];
}

function Refused({
  refusal,
  onDismiss,
}: {
  readonly refusal: Refusal;
  readonly onDismiss: () => void;
}) {
  return (
    <div role="alert" className={styles['refusal']}>
      <SectionMessage
        appearance="error"
        headingLevel="h2"
        title={`“${refusal.transition}” is not possible yet`}
        actions={[
          <SectionMessageAction key="dismiss" onClick={onDismiss}>
            Dismiss
          </SectionMessageAction>,
        ]}
      >
        {refusal.sentences.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </SectionMessage>
    </div>
  );
}

interface MenuProps {
  readonly view: IssueView;
  readonly busy: boolean;
  readonly onPick: (transition: Transition) => void;
}

function Menu({ view, busy, onPick }: MenuProps) {
  const { status } = view.core;
  if (view.transitions.length === 0) return <StatusLozenge status={status} />;
  return (
    <DropdownMenu<HTMLButtonElement>
      trigger={({ triggerRef, ...props }) => (
        <span className={styles['trigger']} data-category={appearanceOf(status)}>
          <Button {...props} ref={triggerRef} iconAfter={ChevronDownIcon} isDisabled={busy}>
            {status.name}
          </Button>
        </span>
      )}
    >
      <DropdownItemGroup>
        {view.transitions.map((transition) => (
          <DropdownItem
            key={transition.id}
            elemAfter={<StatusLozenge status={transition.to} />}
            onClick={() => {
              onPick(transition);
            }}
          >
            {transition.name}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}

/** Where the issue stands and where it may go. A refusal stays until it is dismissed or outdated. */
export function StatusMenu({ view }: { readonly view: IssueView }) {
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<Transition>();
  const [refusal, setRefusal] = useState<Refusal>();
  const run = async (transition: Transition): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await transitionIssue(view.issue.key, transition.id, {});
      issueChanged(view.issue);
    } catch (failure) {
      setRefusal({
        transition: transition.name,
        sentences: refusalSentences(failure, view.issue.names),
      });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles['status']}>
      <Menu
        view={view}
        busy={busy}
        onPick={(transition) => {
          if (Object.keys(transition.fields).length > 0) setAsking(transition);
          else void run(transition);
        }}
      />
      {refusal !== undefined && (
        <Refused
          refusal={refusal}
          onDismiss={() => {
            setRefusal(undefined);
          }}
        />
      )}
      <ModalTransition>
        {asking !== undefined && (
          <TransitionDialog
            view={view}
            transition={asking}
            onClose={() => {
              setAsking(undefined);
            }}
          />
        )}
      </ModalTransition>
    </div>
  );
}
