import Button from '@atlaskit/button/new';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useCallback, useMemo, useState } from 'react';
import { listOf } from '../../src/domain/sentence';
import { FailureMessage } from '../page/failure-message';
import { LoadingState } from '../page/loading-state';
import { Page } from '../page/page';
import { useAnswer, type Loaded } from '../page/use-answer';
import { Ask } from './ask';
import { changedIssue, type End } from './end-page';
import { MyRequests } from './my-requests/my-requests';
import { askers } from './asked';
import { readForm, type OpenForm } from './read-form';
import styles from './request-desk.module.css';
import { useDeskAddress, type DeskAddress } from './use-desk-address';

/** The page `Request an asset`, opened for what its address names. */
export function RequestDesk() {
  const { address, go } = useDeskAddress();
  const [asked, setAsked] = useState(0);
  if (address === undefined) {
    return (
      <Page title="Request an asset" width="reading">
        <LoadingState what="the form" />
      </Page>
    );
  }
  const { request, draft, title } = address;
  const another = () => {
    setAsked((count) => count + 1);
    go({ tab: 'ask' });
  };
  return (
    <Desk
      key={[asked, request, draft, title].join('\n')}
      address={address}
      go={go}
      onAnother={another}
    />
  );
}

type DeskProps = {
  readonly address: DeskAddress;
  readonly go: (address: DeskAddress) => void;
  readonly onAnother: () => void;
};

const tabs = ['ask', 'mine'] as const;

const leads: Readonly<Record<DeskAddress['tab'], string>> = {
  ask: 'One form for every sales asset. Fields with * are mandatory.',
  mine: 'What you asked for or joined, and where it stands.',
};

/** What is to be done with a request that the form is opened for, as soon as that is known. */
function completingTitle(request: string, loaded: Loaded<OpenForm>): string {
  const purpose = loaded.state === 'ready' ? loaded.value.form.purpose : undefined;
  const names = purpose?.kind === 'completing' ? askers(purpose) : [];
  return names.length === 0 ? `Complete ${request}` : `Answer ${listOf(names)} on ${request}`;
}

/** Two tabs: ask for an asset, and what one has asked for. */
function Desk({ address, go, onAnother }: DeskProps) {
  const { tab, request, draft, title } = address;
  const { loaded, reload } = useAnswer(
    useCallback(() => readForm(request, draft), [request, draft]),
  );
  const [ended, setEnded] = useState<readonly End[]>([]);
  const changed = useMemo(
    () => ended.map(changedIssue).filter((issueId) => issueId !== undefined),
    [ended],
  );
  const show = (chosen: DeskAddress['tab']) => go({ ...address, tab: chosen });
  const complete = (key: string) => go({ tab: 'ask', request: key });
  const isNew = request === undefined;
  return (
    <Page
      title={isNew ? 'Request an asset' : completingTitle(request, loaded)}
      lead={leads[tab]}
      width="reading"
    >
      {loaded.state === 'loading' && <LoadingState what="the form" />}
      {loaded.state === 'failed' && (
        <div className={styles.failed}>
          <FailureMessage error={loaded.error} onRetry={() => void reload()} />
          {isNew && draft === undefined ? null : (
            <div>
              <Button onClick={onAnother}>Ask for something new</Button>
            </div>
          )}
        </div>
      )}
      {loaded.state === 'ready' && (
        <Tabs
          id="request-desk"
          selected={tabs.indexOf(tab)}
          onChange={(index) => show(tabs[index] ?? 'ask')}
        >
          <TabList>
            <Tab>Ask</Tab>
            <Tab>My requests</Tab>
          </TabList>
          <TabPanel>
            <div className={styles.panel}>
              <Ask
                open={loaded.value}
                title={title}
                onEnd={(end) => setEnded((before) => [end, ...before])}
                onComplete={complete}
                onAnother={onAnother}
                onMine={() => show('mine')}
              />
            </div>
          </TabPanel>
          <TabPanel>
            <div className={styles.panel}>
              <MyRequests
                key={ended.length}
                form={loaded.value.form}
                changed={changed}
                onComplete={complete}
                onAsk={() => show('ask')}
              />
            </div>
          </TabPanel>
        </Tabs>
      )}
    </Page>
  );
}
