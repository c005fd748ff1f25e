import { Layout } from '../../shell/layout';
import { IssueContent } from './issue-content';

/** The page of an issue. */
export function IssuePage({ issueKey }: { readonly issueKey: string }) {
  return (
    <Layout>
      <IssueContent issueKey={issueKey} />
    </Layout>
  );
}
