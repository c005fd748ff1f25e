import DynamicTable from '@atlaskit/dynamic-table';
import type { ReactNode } from 'react';
import type { BoardListProps } from './board-list-props';
import type { BoardRequest } from './board-request';
import styles from './board-table.module.css';
import { NeededBy } from './needed-by';
import { EffortSize, Opportunity, Owner, Requester, RequestTitle, Status } from './request-parts';
import { RowActions } from './row-actions';

/** Widths are shares of the table, so that every column fits beside the project's navigation. */
const columns = [
  { key: 'score', content: 'Score', width: 7 },
  { key: 'request', content: 'Request', width: 21 },
  { key: 'requester', content: 'Requester', width: 11.5 },
  { key: 'neededBy', content: 'Needed by', width: 11 },
  { key: 'opportunity', content: 'Opportunity', width: 10 },
  { key: 'effort', content: 'Effort', width: 7 },
  { key: 'owner', content: 'Owner', width: 10.5 },
  { key: 'status', content: 'Status', width: 12 },
].map((column) => ({ ...column, isSortable: true }));

const actionsColumn = { key: 'actions', content: 'Actions', width: 10 };

const last = '\uffff';
const efforts = ['S', 'M', 'L', 'XL'];

type Cell = { readonly key: string | number; readonly content: ReactNode };

/** Cells with the value each sorts by; a missing value sorts behind every other. */
function cells(request: BoardRequest, day: Pick<BoardListProps, 'today' | 'calendar'>): Cell[] {
  const { score, title, requester, neededBy, opportunity, effort, assignee, status } = request;
  return [
    { key: score ?? -1, content: <span className={styles.score}>{score ?? '–'}</span> },
    { key: title, content: <RequestTitle request={request} /> },
    { key: requester ?? last, content: <Requester request={request} today={day.today} /> },
    { key: neededBy ?? last, content: <NeededBy date={neededBy} {...day} /> },
    { key: opportunity ?? last, content: <Opportunity request={request} /> },
    {
      key: effort === null ? efforts.length : efforts.indexOf(effort),
      content: <EffortSize request={request} />,
    },
    { key: assignee?.displayName ?? last, content: <Owner request={request} /> },
    { key: status, content: <Status request={request} /> },
  ];
}

/** The requests as a table that sorts by any column. */
export function BoardTable({ requests, mayDecide, busyId, onAction, ...day }: BoardListProps) {
  const head = { cells: mayDecide ? [...columns, actionsColumn] : columns };
  const actions = (request: BoardRequest): Cell => ({
    key: 'actions',
    content: <RowActions request={request} isBusy={busyId === request.id} onAction={onAction} />,
  });
  const rows = requests.map((request) => ({
    key: request.id,
    cells: [...cells(request, day), ...(mayDecide ? [actions(request)] : [])],
  }));
  return (
    <div className={styles.table}>
      <DynamicTable
        label="Open requests"
        head={head}
        rows={rows}
        isFixedSize
        defaultSortKey="score"
        defaultSortOrder="DESC"
      />
    </div>
  );
}
