import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useState, type ReactNode } from 'react';
import { FailureMessage } from '../page/failure-message';
import { LoadingState } from '../page/loading-state';
import { Page } from '../page/page';
import type { Board } from './board';
import { CapacityTab } from './capacity/capacity-tab';
import { RegisterTab } from './register/register-tab';
import { ReviewBoard } from './review-board';
import styles from './triage-board.module.css';
import { useBoard, type BoardState } from './use-board';

const leads = [
  'Open requests, the most important first.',
  'What the teams can make, and what has to wait.',
  'Wishes that did not come through the form, and what became of them.',
];

type BoardPanelProps = {
  readonly state: BoardState;
  readonly children: (board: Board) => ReactNode;
};

/** A tab that rests on the board, which is read once for all of them. */
function BoardPanel({ state: { loaded, reload }, children }: BoardPanelProps) {
  switch (loaded.state) {
    case 'loading':
      return <LoadingState what="requests" />;
    case 'failed':
      return <FailureMessage error={loaded.error} onRetry={() => void reload()} />;
    case 'ready':
      return children(loaded.value);
    default:
      return loaded satisfies never;
  }
}

/** The page of Sales Ops: the weekly review, and what came past the form. */
export function TriageBoard() {
  const [selected, select] = useState(0);
  const state = useBoard();
  return (
    <Page title="Triage board" lead={leads[selected]} width="wide">
      <Tabs id="triage-board" selected={selected} onChange={(index) => select(index)}>
        <TabList>
          <Tab>Board</Tab>
          <Tab>Capacity</Tab>
          <Tab>Out of channel</Tab>
        </TabList>
        <TabPanel>
          <div className={styles.tab}>
            <BoardPanel state={state}>
              {(board) => <ReviewBoard board={board} state={state} />}
            </BoardPanel>
          </div>
        </TabPanel>
        <TabPanel>
          <div className={styles.tab}>
            <BoardPanel state={state}>
              {(board) => <CapacityTab board={board} ranked={state.ranked} />}
            </BoardPanel>
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
