import DynamicTable from '@atlaskit/dynamic-table';
import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge';
import { Text } from '@atlaskit/primitives/compiled';
import type { ReactNode } from 'react';
import { SiteLink } from '../page/site-link';
import { daysBetween } from '../time/calendar-day';
import type { BoardRequest } from './board-request';
import styles from './board-table.module.css';
import { NeededBy } from './needed-by';
import { RowActions, type RowAction } from './row-actions';

type BoardTableProps = {
  readonly requests: readonly BoardRequest[];
  readonly today: string;
  readonly mayDecide: boolean;
  /** Id of the request whose decision is on its way. */
  readonly busyId: string | null;
  readonly onAction: (action: RowAction) => void;
};

const columns = [
  { key: 'score', content: 'Score' },
  { key: 'request', content: 'Request' },
  { key: 'assetType', content: 'Asset type' },
  { key: 'requester', content: 'Requester' },
  { key: 'neededBy', content: 'Needed by' },
  { key: 'opportunity', content: 'Opportunity' },
  { key: 'effort', content: 'Effort' },
  { key: 'owner', content: 'Owner' },
  { key: 'status', content: 'Status' },
  { key: 'waiting', content: 'Waiting' },
];

const appearances: Readonly<Record<string, ThemeAppearance>> = {
  indeterminate: 'inprogress',
  done: 'success',
};

const none = <Text color="color.text.subtlest">None</Text>;
const last = '\uffff';

function Owner({ request }: { readonly request: BoardRequest }) {
  const { assignee, owningTeam } = request;
  if (assignee === null && owningTeam === null)
    return <Text color="color.text.subtlest">Nobody</Text>;
  return (
    <div className={styles.stack}>
      <Text>{assignee?.displayName ?? 'Nobody'}</Text>
      {owningTeam === null ? null : (
        <Text size="small" color="color.text.subtle">
          {owningTeam}
        </Text>
      )}
    </div>
  );
}

function Title({ request }: { readonly request: BoardRequest }) {
  return (
    <div className={`${styles.stack} ${styles.title}`}>
      <SiteLink path={`/browse/${request.key}`}>{request.title}</SiteLink>
      <Text size="small" color="color.text.subtle">
        {request.key}
      </Text>
    </div>
  );
}

/** Cells with the value each sorts by; a missing value sorts behind every other. */
function cells(
  request: BoardRequest,
  today: string,
): { key: string | number; content: ReactNode }[] {
  const waiting = Math.max(0, daysBetween(request.created, today));
  const { score, assetType, requester, neededBy, opportunity, effort, status } = request;
  return [
    { key: score ?? -1, content: <span className={styles.score}>{score ?? '–'}</span> },
    { key: request.title, content: <Title request={request} /> },
    { key: assetType ?? last, content: assetType ?? none },
    { key: requester ?? last, content: requester ?? none },
    { key: neededBy ?? last, content: <NeededBy date={neededBy} today={today} /> },
    { key: opportunity ?? last, content: opportunity ?? none },
    { key: effort === null ? 9 : ['S', 'M', 'L', 'XL'].indexOf(effort), content: effort ?? none },
    { key: request.assignee?.displayName ?? last, content: <Owner request={request} /> },
    {
      key: status,
      content: (
        <Lozenge appearance={appearances[request.statusCategory] ?? 'default'}>{status}</Lozenge>
      ),
    },
    {
      key: waiting,
      content: (
        <span className={styles.unbroken}>{waiting === 1 ? '1 day' : `${waiting} days`}</span>
      ),
    },
  ];
}

/** The requests as a table that sorts by any column. Narrow screens scroll it sideways in its own region. */
export function BoardTable({ requests, today, mayDecide, busyId, onAction }: BoardTableProps) {
  const head = {
    cells: [
      ...columns.map((column) => ({ ...column, isSortable: true })),
      ...(mayDecide ? [{ key: 'actions', content: 'Actions' }] : []),
    ],
  };
  const rows = requests.map((request) => ({
    key: request.id,
    cells: [
      ...cells(request, today),
      ...(mayDecide
        ? [
            {
              key: 'actions',
              content: (
                <RowActions request={request} isBusy={busyId === request.id} onAction={onAction} />
              ),
            },
          ]
        : []),
    ],
  }));
  return (
    <div className={styles.region} role="region" aria-label="Requests">
      <DynamicTable
        label="Open requests"
        head={head}
        rows={rows}
        defaultSortKey="score"
        defaultSortOrder="DESC"
      />
    </div>
  );
}
