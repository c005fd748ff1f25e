import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useState } from 'react';
import { Page } from '../page/page';
import { RegisterTab } from './register/register-tab';
import { ReviewBoard } from './review-board';
import styles from './triage-board.module.css';

const leads = [
  'Open requests, the most important first.',
  'Wishes that did not come through the form, and what became of them.',
];

/** The page of Sales Ops: the weekly review, and what came past the form. */
export function TriageBoard() {
  const [selected, select] = useState(0);
  return (
    <Page title="Triage board" lead={leads[selected]} width="wide">
      <Tabs id="triage-board" selected={selected} onChange={(index) => select(index)}>
        <TabList>
          <Tab>Board</Tab>
          <Tab>Out of channel</Tab>
        </TabList>
        <TabPanel>
          <div className={styles.tab}>
            <ReviewBoard />
          </div>
        </TabPanel>
        <TabPanel>
          <div className={styles.tab}>
            <RegisterTab />
          </div>
        </TabPanel>
      </Tabs>
    </Page>
  );
}
