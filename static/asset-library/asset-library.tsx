import EmptyState from '@atlaskit/empty-state';
import { FailureMessage } from '../page/failure-message';
import { LoadingState } from '../page/loading-state';
import { Panel } from '../page/panel';
import { useAnswer } from '../page/use-answer';
import { LibraryBrowser } from './library-browser';
import { readLibrary } from '../library/read-library';

/** The macro on a Confluence page: the published assets with search and filters. */
export function AssetLibrary() {
  const { loaded, reload } = useAnswer(readLibrary);
  return (
    <Panel label="Asset library">
      {loaded.state === 'loading' && <LoadingState what="assets" />}
      {loaded.state === 'failed' && (
        <FailureMessage error={loaded.error} onRetry={() => void reload()} />
      )}
      {loaded.state === 'ready' && loaded.value.length === 0 && (
        <EmptyState
          header="No assets yet"
          headingLevel={2}
          description="An asset appears here when its request is delivered in Jira."
        />
      )}
      {loaded.state === 'ready' && loaded.value.length > 0 && (
        <LibraryBrowser assets={loaded.value} />
      )}
    </Panel>
  );
}
