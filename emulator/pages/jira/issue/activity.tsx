import Heading from '@atlaskit/heading';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { ForgeFrame } from '../../apps/forge-frame';
import { moduleTitle, useModulesAt } from '../../apps/modules';
import { issueChanged } from '../issue-changes';
import { placeOf } from './app-panels';
import { Comments } from './comments';
import { History } from './history';
import type { IssueView } from './issue-data';
import { issueExtension } from './issue-extension';
import styles from './issue.module.css';

/** What was said about the issue, what was changed, and what apps tell of it. */
export function Activity({ view }: { readonly view: IssueView }) {
  const modules = useModulesAt('jira:issueActivity', placeOf(view));
  return (
    <section className={styles['section']} aria-label="Activity">
      <Heading size="xsmall" as="h2">
        Activity
      </Heading>
      <Tabs id={`activity-${view.issue.id}`}>
        <TabList>
          <Tab>Comments</Tab>
          <Tab>History</Tab>
          {modules.map((found) => (
            <Tab key={found.key}>{moduleTitle(found)}</Tab>
          ))}
        </TabList>
        <TabPanel>
          <Comments issue={view.issue} />
        </TabPanel>
        <TabPanel>
          <History issue={view.issue} />
        </TabPanel>
        {modules.map((found) => (
          <TabPanel key={found.key}>
            <div className={styles['activityFrame']}>
              <ForgeFrame
                module={found}
                extension={issueExtension('jira:issueActivity', view)}
                onRefresh={() => {
                  issueChanged(view.issue);
                }}
              />
            </div>
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}
