import { call } from '../bridge/call';
import { askAboutIssue, useIssueAnswer } from '../issue/use-issue-answer';
import { FailureMessage } from '../page/failure-message';
import { LoadingState } from '../page/loading-state';
import { Panel } from '../page/panel';
import { Score } from './score';

const askPriority = askAboutIssue(({ issueId }) => call('explainPriority', { issueId }));

/** The priority score of the issue and where each of its points comes from. */
export function Priority() {
  const { loaded, reload } = useIssueAnswer(askPriority);
  return (
    <Panel label="Priority score">
      {loaded.state === 'loading' && <LoadingState what="the score" />}
      {loaded.state === 'failed' && (
        <FailureMessage error={loaded.error} onRetry={() => void reload()} />
      )}
      {loaded.state === 'ready' && <Score priority={loaded.value} />}
    </Panel>
  );
}
