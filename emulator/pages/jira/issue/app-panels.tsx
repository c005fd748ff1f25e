import Heading from '@atlaskit/heading';
import AppIcon from '@atlaskit/icon/core/app';
import { ForgeFrame } from '../../apps/forge-frame';
import { moduleTitle, usePlacedModules } from '../../apps/modules';
import { Failure, type FailureProps } from '../../parts/failure';
import { issueChanged } from '../issue-changes';
import { ExpandableCard } from './expandable-card';
import type { IssueView } from './issue-data';
import { issueExtension } from './issue-extension';
import styles from './issue.module.css';

/** Where the issue's view is, for display conditions. */
export const placeOf = ({ core, issue }: IssueView) => ({
  issueKey: issue.key,
  projectKey: core.project.key,
  issueType: core.issuetype.name,
});

const refreshOf = (view: IssueView) => () => {
  issueChanged(view.issue);
};

/** In the place of the apps' parts: a person is not to take them for missing. */
function AppsFailed(props: Required<Pick<FailureProps, 'failure' | 'onRetry'>>) {
  return (
    <section className={styles['section']} aria-label="Apps">
      <Failure {...props} />
    </section>
  );
}

/** The apps' cards in the right column. */
export function ContextPanels({ view }: { readonly view: IssueView }) {
  const { resource, reload } = usePlacedModules('jira:issueContext', placeOf(view));
  if (resource.state === 'loading') return null;
  if (resource.state === 'failed')
    return <AppsFailed failure={resource.failure} onRetry={reload} />;
  return resource.value.map((found) => (
    <ExpandableCard
      key={found.key}
      title={moduleTitle(found)}
      label={found.label === moduleTitle(found) ? undefined : (found.label ?? undefined)}
      openAtFirst
    >
      <ForgeFrame
        module={found}
        extension={issueExtension('jira:issueContext', view)}
        onRefresh={refreshOf(view)}
      />
    </ExpandableCard>
  ));
}

/** The apps' panels under the texts of the issue. */
export function IssuePanels({ view }: { readonly view: IssueView }) {
  const { resource, reload } = usePlacedModules('jira:issuePanel', placeOf(view));
  if (resource.state === 'loading') return null;
  if (resource.state === 'failed')
    return <AppsFailed failure={resource.failure} onRetry={reload} />;
  return resource.value.map((found) => (
    <section key={found.key} className={styles['section']} aria-label={moduleTitle(found)}>
      <div className={styles['sectionHead']}>
        <Heading size="xsmall" as="h2">
          {moduleTitle(found)}
        </Heading>
        <AppIcon label="" size="small" />
      </div>
      <div className={`${styles['card'] ?? ''} ${styles['panelFrame'] ?? ''}`}>
        <ForgeFrame
          module={found}
          extension={issueExtension('jira:issuePanel', view)}
          onRefresh={refreshOf(view)}
        />
      </div>
    </section>
  ));
}
