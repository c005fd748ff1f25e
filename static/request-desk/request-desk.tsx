import { useState } from 'react';
import { call } from '../bridge/call';
import { FailureMessage } from '../page/failure-message';
import { LoadingState } from '../page/loading-state';
import { Page } from '../page/page';
import { useAnswer } from '../page/use-answer';
import { Confirmation } from './confirmation';
import { RequestForm } from './request-form';
import type { Submitted } from './use-submission';

const askForm = () => call('getRequestForm', {});

/** The page `Request an asset`: the form, then the key of the request and what happens next. */
export function RequestDesk() {
  const { loaded, reload } = useAnswer(askForm);
  const [submitted, setSubmitted] = useState<Submitted | null>(null);
  return (
    <Page
      title="Request an asset"
      lead={
        submitted === null
          ? 'One form for every sales asset. Fields with * are mandatory.'
          : undefined
      }
      width="reading"
    >
      {loaded.state === 'loading' && <LoadingState what="the form" />}
      {loaded.state === 'failed' && (
        <FailureMessage error={loaded.error} onRetry={() => void reload()} />
      )}
      {loaded.state === 'ready' && submitted === null && (
        <RequestForm form={loaded.value} onSubmitted={setSubmitted} />
      )}
      {submitted === null ? null : (
        <Confirmation submitted={submitted} onAnother={() => setSubmitted(null)} />
      )}
    </Page>
  );
}
