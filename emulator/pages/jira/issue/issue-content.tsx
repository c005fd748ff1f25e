import Breadcrumbs, { BreadcrumbsItem } from '@atlaskit/breadcrumbs';
import { useEffect } from 'react';
import { useResource } from '../../http/use-resource';
import { Failure } from '../../parts/failure';
import { RowSkeletons } from '../../parts/row-skeletons';
import { useMedia } from '../../parts/use-media';
import { useTitle } from '../../parts/use-title';
import { navigate } from '../../router/location';
import { IssueTypeIcon } from '../fields/issue-type-icon';
import { useIssueChanges } from '../issue-changes';
import { Activity } from './activity';
import { Attachments } from './attachments';
import { ContextPanels, IssuePanels } from './app-panels';
import { Details } from './details';
import { IssueActions } from './issue-actions';
import { loadIssue, type IssueView } from './issue-data';
import { Links } from './links';
import { Paragraphs } from './paragraphs';
import { StatusMenu } from './status-menu';
import { Summary } from './summary';
import { useModifiedView } from '../ui-modifications/use-modified-view';
import { useRecordWatch } from './use-record-watch';
import styles from './issue.module.css';

/** As in the stylesheet: room for the details beside the texts. */
const TWO_COLUMNS = '(min-width: 1080px)';

function Crumbs({ view }: { readonly view: IssueView }) {
  const { project, issuetype } = view.core;
  return (
    <div className={styles['crumbs']}>
      <Breadcrumbs label="Where this issue is">
        <BreadcrumbsItem href="/jira" text="Projects" />
        <BreadcrumbsItem href={`/jira/projects/${project.key}`} text={project.name} />
        <BreadcrumbsItem
          href={`/browse/${view.issue.key}`}
          text={view.issue.key}
          elemBefore={<IssueTypeIcon name={issuetype.name} />}
        />
      </Breadcrumbs>
    </div>
  );
}

function View({ view: plain }: { readonly view: IssueView }) {
  const wide = useMedia(TWO_COLUMNS);
  const { view, companion } = useModifiedView(plain);
  useRecordWatch(plain);
  return (
    <>
      {companion}
      <div className={styles['crumbsRow']}>
        <Crumbs view={view} />
        <IssueActions view={view} />
      </div>
      <div className={styles['columns']}>
        <div className={styles['content']}>
          <Summary view={view} />
          {!wide && (
            <div className={styles['statusNarrow']}>
              <StatusMenu view={view} />
            </div>
          )}
          <Paragraphs view={view} />
          <Attachments view={view} />
          <IssuePanels view={view} />
          <Links view={view} />
        </div>
        <aside className={styles['aside']} aria-label="Status and details">
          {wide && <StatusMenu view={view} />}
          <Details view={view} />
          <ContextPanels view={view} />
        </aside>
        <div className={styles['activity']}>
          <Activity view={view} />
        </div>
      </div>
    </>
  );
}

function Skeleton() {
  return (
    <div className={styles['columns']}>
      <div className={styles['content']}>
        <RowSkeletons rows={8} height={24} />
      </div>
      <div className={styles['aside']}>
        <RowSkeletons rows={8} height={20} />
      </div>
    </div>
  );
}

/** One issue: what it says, where it stands, and what apps add to it. */
export function IssueContent({ issueKey }: { readonly issueKey: string }) {
  const { resource, reload } = useResource(`issue ${issueKey}`, (signal) =>
    loadIssue(issueKey, signal),
  );
  useIssueChanges((change) => {
    if (change.key === issueKey) reload();
  });
  const current = resource.state === 'ready' ? resource.value.issue.key : issueKey;
  useEffect(() => {
    // An issue that was moved is still found by its old key; the address then shows the new one.
    const here = current !== issueKey && window.location.pathname === `/browse/${issueKey}`;
    if (here) navigate(`/browse/${current}`, 'replace');
  }, [current, issueKey]);
  const summary = resource.state === 'ready' ? resource.value.core.summary : '';
  useTitle(`[${issueKey}] ${summary} - Jira`);
  if (resource.state === 'loading') return <Skeleton />;
  if (resource.state === 'failed') {
    return <Failure as="h1" failure={resource.failure} onRetry={reload} />;
  }
  return <View key={resource.value.issue.id} view={resource.value} />;
}
