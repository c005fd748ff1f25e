import { Text } from '@atlaskit/primitives/compiled';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { counted } from '../../src/domain/sentence';
import styles from './bulk-outcome.module.css';

/** What became of a decision on many requests. */
export type BulkResult = {
  /** What was done, "Accept" say. */
  readonly what: string;
  readonly done: number;
  /** Keys of those that were not changed, and why. */
  readonly notDone: readonly { readonly issueKey: string; readonly message: string }[];
};

type BulkOutcomeProps = { readonly result: BulkResult; readonly onClose: () => void };

/** Which of many requests were not changed, and why; they stay selected. */
export function BulkOutcome({ result: { what, done, notDone }, onClose }: BulkOutcomeProps) {
  const isWhole = notDone.length === 0;
  const title = isWhole
    ? `${what}: ${counted(done, 'request')} done`
    : `${what}: ${counted(done, 'request')} done, ${notDone.length} not`;
  return (
    <div role={isWhole ? 'status' : 'alert'}>
      <SectionMessage
        title={title}
        headingLevel="h2"
        appearance={isWhole ? 'success' : 'warning'}
        actions={[
          <SectionMessageAction key="close" onClick={onClose}>
            Close
          </SectionMessageAction>,
        ]}
      >
        {isWhole ? null : (
          <>
            <ul className={styles.list}>
              {notDone.map(({ issueKey, message }) => (
                <li key={issueKey}>
                  {issueKey}: {message}
                </li>
              ))}
            </ul>
            <Text as="p">They are still selected.</Text>
          </>
        )}
      </SectionMessage>
    </div>
  );
}
