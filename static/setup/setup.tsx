import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { ErrorSummary } from '../form/error-summary';
import { FailureMessage } from '../page/failure-message';
import { LoadingState } from '../page/loading-state';
import { Page } from '../page/page';
import { useNarrow } from '../page/use-narrow';
import { CalendarTab } from './calendar/calendar-tab';
import type { Plan } from './plan';
import { QuestionsTab } from './questions/questions-tab';
import { NoticeMessage } from './settings/notice-message';
import { SaveBar } from './settings/save-bar';
import { controlId, labelOf, shortTabs, tabOf, tabs } from './settings/settings-field';
import settingsStyles from './settings/settings.module.css';
import { useLeaveWarning } from './settings/use-leave-warning';
import { useSettings, type SettingsEditor } from './settings/use-settings';
import { SetupTab } from './setup-tab';
import styles from './setup.module.css';
import { useSetup } from './use-setup';

/** Pixels below which the tabs' full names do not fit beside each other. */
const narrow = 400;

type FeedbackProps = {
  readonly editor: SettingsEditor;
  readonly plan: Plan | null;
  readonly select: (tab: number) => void;
};

/** What keeps the settings from being saved, or what came of saving them. */
function Feedback({ editor, plan, select }: FeedbackProps) {
  const { draft, errors, attempt } = editor;
  const fields = [...errors].map(([field, message]) => ({
    id: controlId(field),
    label: labelOf(field, draft),
    message,
    tab: tabs.indexOf(tabOf(field)),
  }));
  const reveal = (id: string) => {
    const tab = fields.find((field) => field.id === id)?.tab;
    if (tab !== undefined) flushSync(() => select(tab));
  };
  const isQuiet = fields.length === 0 && editor.notice === null;
  return (
    <div className={isQuiet ? undefined : settingsStyles.feedback}>
      <ErrorSummary errors={fields} attempt={attempt} reveal={reveal} />
      <div aria-live="polite">
        <NoticeMessage editor={editor} plan={plan} onOpenSetup={() => select(0)} />
      </div>
    </div>
  );
}

type SettingsPanelProps = {
  readonly settings: ReturnType<typeof useSettings>;
  readonly children: (editor: SettingsEditor) => ReactNode;
};

function SettingsPanel({ settings, children }: SettingsPanelProps) {
  const { loaded, editor, reload } = settings;
  if (editor !== null) return children(editor);
  return loaded.state === 'failed' ? (
    <FailureMessage error={loaded.error} onRetry={() => void reload()} />
  ) : (
    <LoadingState what="the settings" />
  );
}

/** The admin page: what the app needs in Jira and Confluence, and what the request form asks. */
export function Setup() {
  const { loaded, take, ...setup } = useSetup();
  const settings = useSettings(take);
  const [selected, select] = useState(0);
  const isNarrow = useNarrow(narrow);
  const { editor } = settings;
  const plan = loaded.state === 'ready' ? loaded.value : null;
  useLeaveWarning(editor?.isChanged ?? false);
  const mayNot = loaded.state === 'failed' && loaded.error.code === 'not-allowed';
  return (
    <Page
      title="Asset Desk set-up"
      lead="Makes the project, fields, workflow and library that asset requests need. Run it as often as you like."
      width="reading"
    >
      {mayNot ? <FailureMessage error={loaded.error} /> : null}
      {mayNot ? null : (
        <>
          {editor === null ? null : <Feedback editor={editor} plan={plan} select={select} />}
          <Tabs id="setup" selected={selected} onChange={(index) => select(index)}>
            <TabList>
              {tabs.map((tab) => (
                <Tab key={tab}>{isNarrow ? shortTabs[tab] : tab}</Tab>
              ))}
            </TabList>
            <TabPanel>
              <div className={styles.tab}>
                {loaded.state === 'loading' && <LoadingState what="the plan" />}
                {loaded.state === 'failed' && (
                  <FailureMessage error={loaded.error} onRetry={() => void setup.reload()} />
                )}
                {plan === null ? null : <SetupTab plan={plan} {...setup} />}
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
          {editor === null ? null : <SaveBar {...editor} />}
        </>
      )}
    </Page>
  );
}
