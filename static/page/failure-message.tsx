import { Text } from '@atlaskit/primitives/compiled';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { AnswerError } from './answer-error';

type FailureMessageProps = {
  readonly error: AnswerError;
  /** Offered where trying again may help. */
  readonly onRetry?: () => void;
};

type Appearance = 'information' | 'warning' | 'error';

function words(error: AnswerError): { title: string; appearance: Appearance; retry: boolean } {
  switch (error.code) {
    case 'not-ready':
      return { title: 'Not ready yet', appearance: 'information', retry: true };
    case 'not-allowed':
      return { title: 'You cannot do this', appearance: 'warning', retry: false };
    case 'not-found':
      return { title: 'Not found', appearance: 'warning', retry: true };
    case 'conflict':
      return { title: 'Something changed meanwhile', appearance: 'warning', retry: true };
    case 'bad-input':
      return { title: 'Check what you entered', appearance: 'warning', retry: false };
    case 'refused':
      return { title: 'Not possible', appearance: 'warning', retry: false };
    case 'busy':
      return { title: 'Atlassian is busy', appearance: 'warning', retry: true };
    case 'unavailable':
      return { title: 'That did not work', appearance: 'error', retry: true };
    default:
      return error.code satisfies never;
  }
}

/** A refusal or failure in words, with what the person can do about it. */
export function FailureMessage({ error, onRetry }: FailureMessageProps) {
  const { title, appearance, retry } = words(error);
  const actions =
    retry && onRetry !== undefined
      ? [
          <SectionMessageAction key="retry" onClick={onRetry}>
            Try again
          </SectionMessageAction>,
        ]
      : [];
  return (
    <div role="alert">
      <SectionMessage title={title} headingLevel="h2" appearance={appearance} actions={actions}>
        <Text as="p">{error.message}</Text>
      </SectionMessage>
    </div>
  );
}
