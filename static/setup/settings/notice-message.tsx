import { Text } from '@atlaskit/primitives/compiled';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { SettingsPart } from '../../../src/domain/intake/settings-change';
import { listOf } from '../../../src/domain/sentence';
import { FailureMessage } from '../../page/failure-message';
import { stageOf, type Plan } from '../plan';
import type { SettingsEditor } from './use-settings';

type NoticeMessageProps = {
  readonly editor: SettingsEditor;
  /** The set-up as it stands now; nothing while it is not known. */
  readonly plan: Plan | null;
  readonly onOpenSetup: () => void;
};

const partWords: Readonly<Record<SettingsPart, string>> = {
  questions: 'the questions',
  calendar: 'the calendar',
  leadTimes: 'the lead times',
};

function overtakenWords(disputed: readonly SettingsPart[]): string {
  if (disputed.length === 0) {
    return 'Your changes are still here, and theirs are shown where you changed nothing. Save again to keep both.';
  }
  const parts = listOf(disputed.map((part) => partWords[part]));
  return `Both of you changed ${parts}. Yours are shown: save again to replace theirs, or discard yours to see theirs.`;
}

/** What a save means for Jira, as far as the run has come. */
function savedWords(plan: Plan | null): { readonly words: string; readonly isOpen: boolean } {
  const stage = plan === null ? 'complete' : stageOf(plan);
  switch (stage) {
    case 'running':
      return { words: 'Bringing Jira in line…', isOpen: true };
    case 'complete':
      return { words: 'Jira is in line with it.', isOpen: false };
    case 'new':
      return { words: 'The first set-up will make it so in Jira.', isOpen: true };
    case 'failed':
    case 'drifted':
      return { words: 'Something in Jira is not in line with it yet.', isOpen: true };
    default:
      return stage satisfies never;
  }
}

function Saved({ plan, onOpenSetup }: Omit<NoticeMessageProps, 'editor'>) {
  const { words, isOpen } = savedWords(plan);
  const open = (
    <SectionMessageAction key="open" onClick={onOpenSetup}>
      Open the set-up
    </SectionMessageAction>
  );
  return (
    <SectionMessage
      title="Saved"
      headingLevel="h2"
      appearance={isOpen ? 'information' : 'success'}
      actions={isOpen ? [open] : []}
    >
      <Text as="p">{words}</Text>
    </SectionMessage>
  );
}

/** What came of saving or discarding, in words. */
export function NoticeMessage({ editor, plan, onOpenSetup }: NoticeMessageProps) {
  const { notice, save, bringBack } = editor;
  if (notice === null) return null;
  switch (notice.kind) {
    case 'saved':
      return <Saved plan={plan} onOpenSetup={onOpenSetup} />;
    case 'failed':
      return <FailureMessage error={notice.error} onRetry={() => void save()} />;
    case 'overtaken':
      return (
        <SectionMessage
          title="Somebody else saved settings meanwhile"
          headingLevel="h2"
          appearance="warning"
        >
          <Text as="p">{overtakenWords(notice.disputed)}</Text>
        </SectionMessage>
      );
    case 'discarded':
      return (
        <SectionMessage
          title="Your changes are discarded"
          headingLevel="h2"
          appearance="information"
          actions={[
            <SectionMessageAction key="back" onClick={bringBack}>
              Bring them back
            </SectionMessageAction>,
          ]}
        >
          <Text as="p">The settings are shown as they are saved.</Text>
        </SectionMessage>
      );
    default:
      return notice satisfies never;
  }
}
