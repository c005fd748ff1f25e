import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { Text } from '@atlaskit/primitives/compiled';
import { SiteLink } from '../../page/site-link';
import { Moment } from '../../time/moment';
import styles from './register.module.css';
import {
  authorOf,
  missingWords,
  stateWords,
  wishOf,
  type MessageEntry,
  type RegisterEntry,
} from './register-entry';

type PartProps = { readonly entry: RegisterEntry };

/** What is wanted: the request, or the title of a message. */
export function Wish({ entry }: PartProps) {
  if (entry.kind === 'message') return <Text>{wishOf(entry)}</Text>;
  return (
    <div className={styles.stack}>
      <SiteLink path={`/browse/${entry.issueKey}`}>{wishOf(entry)}</SiteLink>
      <Text size="small" color="color.text.subtle">
        {entry.issueKey}
      </Text>
    </div>
  );
}

/** Who wants it, and who noted it. */
export function Author({ entry }: PartProps) {
  return (
    <div className={styles.stack}>
      <Text>{authorOf(entry)}</Text>
      {entry.kind === 'request' ? null : (
        <Text size="small" color="color.text.subtle">
          noted by {entry.notedBy.displayName}
        </Text>
      )}
    </div>
  );
}

/** What the request lacks; a message has not been through the form at all. */
export function Missing({ entry }: PartProps) {
  if (entry.kind === 'message') return <Text color="color.text.subtle">The form</Text>;
  return <Text>{missingWords(entry)}</Text>;
}

type StateProps = PartProps & { readonly onLink: (entry: MessageEntry) => void };

/** Whether a complete request came of it, and which; the draft link while none did. */
export function State({ entry, onLink }: StateProps) {
  const { state } = entry;
  const isProcessed = state.is === 'processed';
  return (
    <div className={styles.stack}>
      <div>
        <Lozenge appearance={isProcessed ? 'success' : 'moved'}>{stateWords[state.is]}</Lozenge>
      </div>
      {isProcessed ? (
        <Text size="small">
          <SiteLink path={`/browse/${state.issueKey}`}>{state.issueKey}</SiteLink>,{' '}
          <Moment at={state.at} />
        </Text>
      ) : null}
      {!isProcessed && entry.kind === 'message' ? (
        <div>
          <Button
            spacing="compact"
            aria-label={`Draft link of ${entry.title}`}
            onClick={() => onLink(entry)}
          >
            Draft link
          </Button>
        </div>
      ) : null}
    </div>
  );
}
