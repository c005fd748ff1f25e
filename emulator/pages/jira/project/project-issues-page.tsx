import Heading from '@atlaskit/heading';
import { useTitle } from '../../parts/use-title';
import { navigate, useAddress } from '../../router/location';
import { Layout } from '../../shell/layout';
import { IssueList } from '../issues/issue-list';
import styles from '../issues/issues.module.css';
import { ProjectSide } from './project-side';
import { ProjectPage } from './project-page';

/** The issues of a project, newest first until the query says otherwise. */
export function ProjectIssuesPage({ projectKey }: { readonly projectKey: string }) {
  useTitle(`${projectKey} issues - Jira`);
  const { query } = useAddress();
  return (
    <ProjectPage projectKey={projectKey}>
      {(project) => (
        <Layout side={<ProjectSide project={project} />}>
          <div className={styles['head']}>
            <Heading size="large" as="h1">
              Issues
            </Heading>
          </div>
          <IssueList
            jql={query.get('jql') ?? `project = ${project.key} ORDER BY created DESC`}
            onSearch={(jql) => {
              navigate(`/jira/projects/${project.key}?jql=${encodeURIComponent(jql)}`);
            }}
          />
        </Layout>
      )}
    </ProjectPage>
  );
}
