import Heading from '@atlaskit/heading';
import AppIcon from '@atlaskit/icon/core/app';
import { ForgeFrame } from '../../apps/forge-frame';
import { moduleTitle, useModulesAt } from '../../apps/modules';
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

/** The apps' cards in the right column. */
export function ContextPanels({ view }: { readonly view: IssueView }) {
  const modules = useModulesAt('jira:issueContext', placeOf(view));
  return modules.map((found) => (
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
  const modules = useModulesAt('jira:issuePanel', placeOf(view));
  return modules.map((found) => (
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
