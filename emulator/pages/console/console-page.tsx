import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useState } from 'react';
import { useTitle } from '../parts/use-title';
import { Layout } from '../shell/layout';
import { Calls } from './calls';
import { ClockCard } from './clock-card';
import { Faults } from './faults';
import { Logs } from './logs';
import { Modules } from './modules';
import { Outbox } from './outbox';
import { People } from './people';
import { RateLimitCard } from './rate-limit-card';
import { SeedCard } from './seed-card';
import { UnmodelledParts } from './unmodelled-parts';
import { WorkCard } from './work-card';
import styles from './console.module.css';

/** What the emulated site does behind the products: clock, deliveries, outbox, calls, faults, people. */
export function ConsolePage() {
  useTitle('Emulator console');
  const [round, setRound] = useState(0);
  const refresh = (): void => {
    setRound((before) => before + 1);
  };
  return (
    <Layout>
      <div className={styles['head']}>
        <Heading size="large" as="h1">
          Emulator console
        </Heading>
        <Button onClick={refresh}>Refresh</Button>
      </div>
      <div className={styles['cards']}>
        <ClockCard round={round} onMoved={refresh} />
        <WorkCard onDone={refresh} />
        <SeedCard />
        <RateLimitCard round={round} />
      </div>
      <Tabs id="console">
        <div className={styles['tabs']}>
          <TabList>
            <Tab>Outbox</Tab>
            <Tab>Calls</Tab>
            <Tab>Logs</Tab>
            <Tab>Faults</Tab>
            <Tab>Modules</Tab>
            <Tab>People</Tab>
          </TabList>
        </div>
        <TabPanel>
          <Outbox round={round} />
        </TabPanel>
        <TabPanel>
          <Calls round={round} />
        </TabPanel>
        <TabPanel>
          <Logs round={round} />
        </TabPanel>
        <TabPanel>
          <Faults round={round} />
        </TabPanel>
        <TabPanel>
          <div className={styles['wide']}>
            <UnmodelledParts />
            <Modules />
          </div>
        </TabPanel>
        <TabPanel>
          <People />
        </TabPanel>
      </Tabs>
    </Layout>
  );
}
