import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import type { AnswerError } from '../page/answer-error';
import { SiteLink } from '../page/site-link';
import styles from './send-failure.module.css';

/** Why the request was not sent and what to do next; the answers stay in the form in every case. */
export function sendFailureWords({ code, message, correlationId }: AnswerError): string {
  switch (code) {
    case 'busy':
      return 'Atlassian is busy. Your answers are kept here; send again in a minute.';
    case 'unavailable':
      return correlationId === undefined
        ? 'No answer came back. Your answers are kept here; check your connection and send again. It stays one request.'
        : `Something went wrong on our side. Your answers are kept here; send again in a minute. If it stays, tell your admin the code ${correlationId}.`;
    case 'bad-input':
    case 'conflict':
    case 'not-allowed':
    case 'not-found':
    case 'not-ready':
    case 'refused':
      return `${message} Your answers are kept here.`;
    default:
      return code satisfies never;
  }
}

type SendFailureProps = {
  readonly error: AnswerError;
  /** Sends the answers as another request than the one that is there already. */
  readonly onSendApart: () => void;
};

/** Says that the request was not sent; when there is one already, the person opens it or sends another. */
export function SendFailure({ error, onSendApart }: SendFailureProps) {
  const { issueKey } = error;
  return (
    <div role="alert">
      <SectionMessage
        appearance="warning"
        title={issueKey === undefined ? 'Not sent yet' : `Sent already as ${issueKey}`}
        headingLevel="h2"
      >
        <Text as="p">{sendFailureWords(error)}</Text>
        {issueKey === undefined ? null : (
          <div className={styles.ways}>
            <SiteLink path={`/browse/${issueKey}`} opens="new-tab">
              Open {issueKey}
            </SiteLink>
            <Button onClick={onSendApart}>Send as a new request</Button>
          </div>
        )}
      </SectionMessage>
    </div>
  );
}
