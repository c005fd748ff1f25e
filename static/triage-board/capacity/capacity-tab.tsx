import EmptyState from '@atlaskit/empty-state';
import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import { useMemo, useState } from 'react';
import { counted } from '../../../src/domain/sentence';
import { capacityLine, plannedValue, requestsAt } from '../../../src/domain/triage/capacity';
import { daysWords } from '../../../src/domain/triage/days-words';
import { valueWords } from '../../../src/domain/triage/value-words';
import type { Board, RankedRow } from '../board';
import { ValueEffort } from '../value-effort/value-effort';
import { firstView } from './capacity-choice';
import { CapacityControls } from './capacity-controls';
import { CapacityGroup } from './capacity-group';
import styles from './capacity.module.css';
import { TeamLoads } from './team-loads';

type CapacityTabProps = {
  readonly board: Board;
  /** The open requests in the order of the review. */
  readonly ranked: readonly RankedRow[];
};

/** What the teams can make within some weeks, what falls below the line and what that is worth. */
export function CapacityTab({ board, ranked }: CapacityTabProps) {
  const [view, setView] = useState(firstView);
  const rows = useMemo(() => ranked.map(({ request }) => request), [ranked]);
  const ranks = useMemo(
    () => new Map(ranked.map(({ request, place }) => [request.issueId, place])),
    [ranked],
  );
  const line = useMemo(() => capacityLine(rows, board.capacity, view), [rows, board, view]);
  if (rows.length === 0) {
    return (
      <EmptyState
        header="No open requests"
        headingLevel={2}
        description="As soon as there are some, you see here which of them the teams can make."
      />
    );
  }
  const unclear = requestsAt(line, 'unclear').length;
  return (
    <div className={styles.tab}>
      <CapacityControls view={view} onChange={setView} />
      <section aria-labelledby="capacity-line" className={styles.section}>
        <Heading as="h2" size="medium" id="capacity-line">
          Capacity line
        </Heading>
        <div role="status" className={styles.summary}>
          <Text as="p">
            {summary(line.days, daysWords(line.needed))}{' '}
            {belowWords(valueWords(plannedValue(requestsAt(line, 'below'))), line.placed.length)}
          </Text>
          {unclear === 0 ? null : (
            <Text as="p" color="color.text.subtle">
              {counted(unclear, 'request')} may fit or not: have the owning teams set the missing
              efforts.
            </Text>
          )}
        </div>
        {view.team === 'all' ? (
          <TeamLoads rows={rows} capacity={board.capacity} view={view} />
        ) : null}
        <CapacityGroup line={line} place="above" ranks={ranks} />
        <CapacityGroup line={line} place="unclear" ranks={ranks} />
        <CapacityGroup line={line} place="below" ranks={ranks} />
      </section>
      <ValueEffort line={line} ranks={ranks} efforts={board.capacity.efforts} />
    </div>
  );
}

function summary(days: number, needed: string): string {
  if (days === 0) {
    return 'No days are planned: an admin sets the days of a team in the set-up, in the priority rules.';
  }
  return `${counted(days, 'day')} to give; the open requests need ${needed}.`;
}

function belowWords(worth: string, placed: number): string {
  if (placed === 0) return 'This team has no open requests.';
  return worth.startsWith('0 requests')
    ? 'Nothing falls below the line.'
    : `Below the line: ${worth}.`;
}
