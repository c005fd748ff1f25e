import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useState } from 'react';
import { FailureMessage } from '../page/failure-message';
import { Page } from '../page/page';
import { useNarrow } from '../page/use-narrow';
import { CalendarTab } from './calendar/calendar-tab';
import { QuestionsTab } from './questions/questions-tab';
import { Problems } from './settings/problems';
import { SettingsFooter } from './settings/settings-footer';
import { shortTabs, tabOfPart, tabs, type Tab as TabName } from './settings/settings-field';
import { SettingsPanel } from './settings/settings-panel';
import { useLeaveWarning } from './settings/use-leave-warning';
import { useSettings } from './settings/use-settings';
import { SetupTab } from './setup-tab';
import styles from './setup.module.css';
import { TabLabel } from './tab-label';
import { useSetup, type UseSetup } from './use-setup';

/** Pixels below which the tabs' full names do not fit beside each other. */
const narrow = 400;

function AdminTabs({ setup }: { readonly setup: UseSetup }) {
  const settings = useSettings(setup.take);
  const [selected, select] = useState<TabName>('Set-up');
  const isNarrow = useNarrow(narrow);
  const { editor } = settings;
  const changed = editor?.changed ?? [];
  useLeaveWarning(changed.length > 0);
  const plan = setup.loaded.state === 'ready' ? setup.loaded.value : null;
  return (
    <>
      {editor === null ? null : <Problems editor={editor} onOpen={select} />}
      <Tabs
        id="setup"
        selected={tabs.indexOf(selected)}
        onChange={(index) => select(tabs[index] ?? 'Set-up')}
      >
        <TabList>
          {tabs.map((tab) => (
            <Tab key={tab}>
              <TabLabel
                name={isNarrow ? shortTabs[tab] : tab}
                isChanged={changed.some((part) => tabOfPart[part] === tab)}
              />
            </Tab>
          ))}
        </TabList>
        <TabPanel>
          <div className={styles.tab}>
            <SetupTab {...setup} />
          </div>
        </TabPanel>
        <TabPanel>
          <div className={styles.tab}>
            <SettingsPanel settings={settings}>
              {(ready) => <QuestionsTab editor={ready} />}
            </SettingsPanel>
          </div>
        </TabPanel>
        <TabPanel>
          <div className={styles.tab}>
            <SettingsPanel settings={settings}>
              {(ready) => <CalendarTab editor={ready} />}
            </SettingsPanel>
          </div>
        </TabPanel>
      </Tabs>
      {editor === null ? null : (
        <SettingsFooter editor={editor} plan={plan} onOpenSetup={() => select('Set-up')} />
      )}
    </>
  );
}

/** The admin page: what the app needs in Jira and Confluence, and what the request form asks. */
export function Setup() {
  const setup = useSetup();
  const { loaded } = setup;
  return (
    <Page
      title="Asset Desk set-up"
      lead="Makes the project, fields, workflow and library that asset requests need. Run it as often as you like."
      width="reading"
    >
      {loaded.state === 'failed' && loaded.error.code === 'not-allowed' ? (
        <FailureMessage error={loaded.error} />
      ) : (
        <AdminTabs setup={setup} />
      )}
    </Page>
  );
}
