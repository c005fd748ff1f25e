import { call } from '../bridge/call';
import { FailureMessage } from '../page/failure-message';
import { LoadingState } from '../page/loading-state';
import { Page } from '../page/page';
import { useAnswer } from '../page/use-answer';

const askForm = () => call('getRequestForm', {});

export function RequestDesk() {
  const { loaded, reload } = useAnswer(askForm);
  return (
    <Page title="Request an asset" width="reading">
      {loaded.state === 'loading' && <LoadingState what="the form" />}
      {loaded.state === 'failed' && (
        <FailureMessage error={loaded.error} onRetry={() => void reload()} />
      )}
    </Page>
  );
}
