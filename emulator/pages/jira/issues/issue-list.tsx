import Button from '@atlaskit/button/new';
import SearchIcon from '@atlaskit/icon/core/search';
import { useState } from 'react';
import { ApiError, sentence } from '../../http/api-error';
import { useResource, type Resource } from '../../http/use-resource';
import { Failure } from '../../parts/failure';
import { Notice } from '../../parts/notice';
import { RowSkeletons } from '../../parts/row-skeletons';
import { listFields, type Field } from '../api/field';
import { openCreateDialog } from '../create/create-request';
import { useIssueChanges } from '../issue-changes';
import { ColumnMenu } from './column-menu';
import { useColumns } from './columns';
import { IssueTable } from './issue-table';
import { JqlBar } from './jql-bar';
import { orderOf, withOrder } from './jql-order';
import { Pager } from './pager';
import { countIssues, searchIssues, type IssuePageOfSearch } from './search-issues';
import styles from './issues.module.css';

export interface IssueListProps {
  readonly jql: string;
  readonly onSearch: (jql: string) => void;
}

/** A query that Jira refuses belongs under the query, not in the place of the list. */
function refusedQuery(page: Resource<IssuePageOfSearch>): string | undefined {
  if (page.state !== 'failed') return undefined;
  const { failure } = page;
  return failure instanceof ApiError && failure.status === 400 ? sentence(failure) : undefined;
}

function NothingFound() {
  return (
    <Notice
      title="No issues match"
      icon={<SearchIcon label="" />}
      action={
        <Button
          onClick={() => {
            openCreateDialog({});
          }}
        >
          Create issue
        </Button>
      }
    >
      Change the query, or create the first issue that it finds.
    </Notice>
  );
}

function Count({ jql, round }: { readonly jql: string; readonly round: number }) {
  const { resource } = useResource(`count ${jql} ${String(round)}`, (signal) =>
    countIssues(jql, signal),
  );
  if (resource.state !== 'ready') return null;
  const count = resource.value;
  return (
    <span className={styles['count']}>{count === 1 ? '1 issue' : `${String(count)} issues`}</span>
  );
}

interface ResultsProps extends IssueListProps {
  readonly fields: readonly Field[];
}

function Results({ jql, onSearch, fields }: ResultsProps) {
  const [columns, setColumns] = useColumns();
  const [tokens, setTokens] = useState<readonly string[]>([]);
  const [round, setRound] = useState(0);
  const shown = columns.flatMap((id) => fields.find((field) => field.id === id) ?? []);
  const token = tokens.at(-1);
  const asked = columns.filter((id) => id !== 'issuekey');
  const { resource: page, reload } = useResource(
    `${jql} ${asked.join(' ')} ${token ?? ''}`,
    (signal) => searchIssues({ jql, fields: asked, nextPageToken: token }, signal),
  );
  useIssueChanges(() => {
    setRound((before) => before + 1);
    reload();
  });
  const refused = refusedQuery(page);
  return (
    <>
      <JqlBar jql={jql} error={refused} onSearch={onSearch} />
      <div className={styles['head']}>
        <span>{page.state === 'ready' && <Count jql={jql} round={round} />}</span>
        <div className={styles['tools']}>
          <ColumnMenu fields={fields} chosen={columns} onChoose={setColumns} />
        </div>
      </div>
      {page.state === 'loading' && <RowSkeletons rows={10} height={28} />}
      {page.state === 'failed' && refused === undefined && (
        <Failure failure={page.failure} onRetry={reload} />
      )}
      {page.state === 'ready' && page.value.issues.length === 0 && <NothingFound />}
      {page.state === 'ready' && page.value.issues.length > 0 && (
        <>
          <IssueTable
            issues={page.value.issues}
            columns={shown}
            order={orderOf(jql)}
            onOrder={(order) => {
              onSearch(withOrder(jql, order));
            }}
          />
          <Pager
            page={tokens.length + 1}
            next={page.value.nextPageToken ?? undefined}
            onNext={(next) => {
              setTokens([...tokens, next]);
            }}
            onPrevious={() => {
              setTokens(tokens.slice(0, -1));
            }}
          />
        </>
      )}
    </>
  );
}

/** A list of issues by query, with columns of choice. */
export function IssueList({ jql, onSearch }: IssueListProps) {
  const { resource, reload } = useResource('fields', listFields);
  switch (resource.state) {
    case 'loading':
      return <RowSkeletons rows={10} height={28} />;
    case 'failed':
      return <Failure failure={resource.failure} onRetry={reload} />;
    case 'ready':
      return <Results key={jql} jql={jql} onSearch={onSearch} fields={resource.value} />;
  }
}
