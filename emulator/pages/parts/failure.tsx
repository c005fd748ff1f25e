import Button from '@atlaskit/button/new';
import { ApiError, sentence } from '../http/api-error';
import { Notice } from './notice';

export interface FailureProps {
  readonly failure: unknown;
  readonly onRetry?: () => void;
  /** `h1` when it stands in the place of the whole page. */
  readonly as?: 'h1' | 'h2';
}

function headline(failure: unknown): string {
  if (!(failure instanceof ApiError)) return 'This could not be loaded';
  if (failure.status === 404) return 'We couldn’t find that';
  if (failure.status === 403) return 'You don’t have access';
  return 'This could not be loaded';
}

/** In the place of something that could not be loaded: why, and a way to try again. */
export function Failure({ failure, onRetry, as }: FailureProps) {
  return (
    <Notice
      title={headline(failure)}
      as={as}
      action={onRetry === undefined ? undefined : <Button onClick={onRetry}>Try again</Button>}
    >
      {sentence(failure)}
    </Notice>
  );
}
