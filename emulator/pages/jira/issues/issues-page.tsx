import Heading from '@atlaskit/heading';
import { useTitle } from '../../parts/use-title';
import { navigate, useAddress } from '../../router/location';
import { Layout } from '../../shell/layout';
import { IssueList } from './issue-list';
import styles from './issues.module.css';

/** The issue navigator: any query. */
export function IssuesPage() {
  useTitle('Issues - Jira');
  const { query } = useAddress();
  return (
    <Layout>
      <div className={styles['head']}>
        <Heading size="large" as="h1">
          Issues
        </Heading>
      </div>
      <IssueList
        jql={query.get('jql') ?? 'created >= -30d ORDER BY created DESC'}
        onSearch={(jql) => {
          navigate(`/jira/issues?jql=${encodeURIComponent(jql)}`);
        }}
      />
    </Layout>
  );
}
