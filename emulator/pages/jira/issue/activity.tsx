import Heading from '@atlaskit/heading';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { Comments } from './comments';
import { History } from './history';
import type { IssueView } from './issue-data';
import styles from './issue.module.css';

/** What was said about the issue, and what was changed. */
export function Activity({ view }: { readonly view: IssueView }) {
  return (
    <section className={styles['section']} aria-label="Activity">
      <Heading size="xsmall" as="h2">
        Activity
      </Heading>
      <Tabs id="activity">
        <TabList>
          <Tab>Comments</Tab>
          <Tab>History</Tab>
        </TabList>
        <TabPanel>
          <Comments issue={view.issue} />
        </TabPanel>
        <TabPanel>
          <History issue={view.issue} />
        </TabPanel>
      </Tabs>
    </section>
  );
}
