import SortDownIcon from '@atlaskit/icon/core/arrow-down';
import SortUpIcon from '@atlaskit/icon/core/arrow-up';
import type { Field } from '../api/field';
import { FieldValue } from '../fields/field-value';
import { IssueTypeIcon, issueTypeName } from '../fields/issue-type-icon';
import { TableScroll } from '../../parts/table-scroll';
import table from '../../parts/table.module.css';
import type { Order } from './jql-order';
import type { FoundIssue } from './search-issues';
import styles from './issues.module.css';

export interface IssueTableProps {
  readonly issues: readonly FoundIssue[];
  readonly columns: readonly Field[];
  readonly order: Order | undefined;
  readonly onOrder: (order: Order) => void;
}

const clauseOf = (field: Field): string => field.clauseNames?.[0] ?? field.id;

const sorts = (field: Field, order: Order | undefined): boolean =>
  order !== undefined &&
  [field.id, field.name, ...(field.clauseNames ?? [])].some(
    (name) => name.toLowerCase() === order.clause.toLowerCase(),
  );

function Head({
  field,
  order,
  onOrder,
}: Omit<IssueTableProps, 'issues' | 'columns'> & { readonly field: Field }) {
  const sorted = sorts(field, order);
  const descending = sorted && order?.descending === true;
  const Icon = descending ? SortDownIcon : SortUpIcon;
  return (
    <th
      scope="col"
      className={styles['heading']}
      data-column={field.id}
      aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={styles['sort']}
        onClick={() => {
          onOrder({ clause: clauseOf(field), descending: sorted && !descending });
        }}
      >
        {field.id === 'issuetype' ? 'Type' : field.name}
        {sorted && <Icon label="" size="small" />}
      </button>
    </th>
  );
}

function Cell({ issue, field }: { readonly issue: FoundIssue; readonly field: Field }) {
  const value = issue.fields[field.id];
  const href = `/browse/${issue.key}`;
  switch (field.id) {
    case 'issuetype':
      return <IssueTypeIcon name={issueTypeName(value)} />;
    case 'issuekey':
      return (
        <a href={href} className={styles['key']}>
          {issue.key}
        </a>
      );
    case 'summary':
      return (
        <a href={href} className={styles['summary']}>
          {typeof value === 'string' && value !== '' ? value : 'No summary'}
        </a>
      );
    case 'assignee':
      return <FieldValue value={value} schema={field.schema} empty="Unassigned" />;
    case 'updated':
    case 'created':
      return <FieldValue value={value} schema={{ type: 'date' }} empty="–" />;
    default:
      return <FieldValue value={value} schema={field.schema} empty="–" />;
  }
}

const isNumber = ({ schema }: Field): boolean => schema?.type === 'number';

/** Issues as rows; a click on a heading sorts by it. */
export function IssueTable({ issues, columns, order, onOrder }: IssueTableProps) {
  return (
    <TableScroll label="Issues">
      <table className={table['table']}>
        <thead>
          <tr>
            {columns.map((field) => (
              <Head key={field.id} field={field} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={issue.id}>
              {columns.map((field) => (
                <td
                  key={field.id}
                  data-column={field.id}
                  className={isNumber(field) ? table['number'] : styles['cell']}
                >
                  <Cell issue={issue} field={field} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
