import { Suspense } from 'react';
import { LinkPrompt } from './apps/link-prompt';
import { CreateDialogHost } from './jira/create/create-dialog-host';
import { IssueModal } from './jira/issue/issue-modal';
import { FlagList } from './flags/flag-list';
import { PageBoundary } from './page-boundary';
import { RowSkeletons } from './parts/row-skeletons';
import { useAddress } from './router/location';
import { Page, pageKey } from './routes';
import { Session } from './session/session';
import { Layout } from './shell/layout';
import { TopBar } from './shell/top-bar';
import { SkipLink } from './shell/skip-link';

function Loading() {
  return (
    <Layout>
      <RowSkeletons rows={8} height={24} />
    </Layout>
  );
}

/** The single page behind every address of the site. */
export function App() {
  const { path } = useAddress();
  return (
    <>
      <Session>
        <SkipLink />
        <TopBar />
        <PageBoundary key={pageKey(path)}>
          <Suspense fallback={<Loading />}>
            <Page />
          </Suspense>
        </PageBoundary>
        <IssueModal />
        <CreateDialogHost />
        <LinkPrompt />
      </Session>
      <FlagList />
    </>
  );
}
