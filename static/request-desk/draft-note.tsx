import { Text } from '@atlaskit/primitives/compiled';
import Button from '@atlaskit/button/new';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { useState } from 'react';
import { agoWords } from '../time/ago';
import styles from './draft-note.module.css';
import type { KeptDraftControls } from './use-kept-draft';

type DraftNoteProps = {
  readonly kept: KeptDraftControls;
  /** Whether the form began with what somebody read out of a message. */
  readonly isFromMessage: boolean;
};

/** Tells where the answers in the form come from, and offers the other way. */
export function DraftNote({ kept, isFromMessage }: DraftNoteProps) {
  const [openedAt] = useState(() => new Date().toISOString());
  const { notice } = kept;
  if (notice === null) return isFromMessage ? <FromMessage /> : null;
  switch (notice.kind) {
    case 'restored':
      return (
        <div className={styles.note} role="status">
          <Text color="color.text.subtle">
            Your draft was restored ({agoWords(notice.savedAt, openedAt)}).
          </Text>
          <Button spacing="compact" onClick={kept.startAfresh}>
            Start afresh
          </Button>
        </div>
      );
    case 'changed-elsewhere':
      return (
        <Decision
          title="This draft was changed in another tab"
          text="Nothing is overwritten. Choose which answers to go on with."
          actions={[
            { words: 'Use the other tab’s answers', choose: kept.takeTheirs },
            { words: 'Keep these answers', choose: kept.keepMine },
          ]}
        />
      );
    case 'gone':
      return (
        <Decision
          title="This draft was sent or cleared in another tab"
          text="See My requests before you send it again."
          actions={[
            { words: 'Start afresh', choose: kept.startAfresh },
            { words: 'Make another request of these answers', choose: kept.keepMine },
          ]}
        />
      );
    default:
      return notice satisfies never;
  }
}

function FromMessage() {
  return (
    <SectionMessage appearance="information">
      <Text as="p">Filled in from a message. Check it, add what is marked, and send.</Text>
    </SectionMessage>
  );
}

type DecisionProps = {
  readonly title: string;
  readonly text: string;
  readonly actions: readonly { readonly words: string; readonly choose: () => void }[];
};

function Decision({ title, text, actions }: DecisionProps) {
  return (
    <div role="alert">
      <SectionMessage
        appearance="warning"
        title={title}
        headingLevel="h2"
        actions={actions.map(({ words, choose }) => (
          <SectionMessageAction key={words} onClick={choose}>
            {words}
          </SectionMessageAction>
        ))}
      >
        <Text as="p">{text}</Text>
      </SectionMessage>
    </div>
  );
}
