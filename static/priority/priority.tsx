import { call } from '../bridge/call';
import { askAboutIssue, useIssueAnswer } from '../issue/use-issue-answer';
import type { AnswerError } from '../page/answer-error';
import { FailureMessage } from '../page/failure-message';
import { LoadingState } from '../page/loading-state';
import { Panel } from '../page/panel';
import { Score } from './score';
import { Unscored } from './unscored';

const askPriority = askAboutIssue(({ issueId }) => call('explainPriority', { issueId }));

/** The priority score of the issue and where each of its points comes from. */
export function Priority() {
  const { loaded, reload } = useIssueAnswer(askPriority);
  return (
    <Panel label="Priority score">
      {loaded.state === 'loading' && <LoadingState what="the score" />}
      {loaded.state === 'failed' && <NoScore error={loaded.error} onRetry={() => void reload()} />}
      {loaded.state === 'ready' && <Score priority={loaded.value} />}
    </Panel>
  );
}

type NoScoreProps = { readonly error: AnswerError; readonly onRetry: () => void };

/** Asking again scores no request that lacks answers; filling them in does, for whom it may be done by. */
function NoScore({ error, onRetry }: NoScoreProps) {
  if (error.code === 'not-ready') {
    const isYours = Object.keys(error.fields ?? {}).length > 0;
    return <Unscored message={error.message} isYours={isYours} />;
  }
  return <FailureMessage error={error} onRetry={onRetry} />;
}
