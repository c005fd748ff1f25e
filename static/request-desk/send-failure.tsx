import { Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import type { AnswerError } from '../page/answer-error';

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

/** Says that the request was not sent. */
export function SendFailure({ error }: { readonly error: AnswerError }) {
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title="Not sent yet" headingLevel="h2">
        <Text as="p">{sendFailureWords(error)}</Text>
      </SectionMessage>
    </div>
  );
}
