import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { Text } from '@atlaskit/primitives/compiled';
import Textfield from '@atlaskit/textfield';
import { useCallback, useState } from 'react';
import { FailureMessage } from '../../page/failure-message';
import { LoadingState } from '../../page/loading-state';
import { SearchMark } from '../../page/search-mark';
import { SiteLink } from '../../page/site-link';
import { useAnswer } from '../../page/use-answer';
import { matchesMine } from './matches-mine';
import type { MyIssue, RequestForm } from './my-issue';
import { MyRequestItem } from './my-request-item';
import styles from './my-requests.module.css';
import { useLibraryPages } from './use-library-pages';
import { readMyRequests, type MyRequestList } from './read-my-requests';

type MyRequestsProps = {
  readonly form: RequestForm;
  /** Ids of issues whose newest state has to count. */
  readonly changed: readonly string[];
  readonly onComplete: (key: string) => void;
  readonly onAsk: () => void;
};

/** What the person has asked for or joined, newest first. */
export function MyRequests({ form, changed, onComplete, onAsk }: MyRequestsProps) {
  const { loaded, reload } = useAnswer(
    useCallback(() => readMyRequests(form, changed), [form, changed]),
  );
  switch (loaded.state) {
    case 'loading':
      return <LoadingState what="your requests" />;
    case 'failed':
      return <FailureMessage error={loaded.error} onRetry={() => void reload()} />;
    case 'ready':
      return <Listed list={loaded.value} form={form} onComplete={onComplete} onAsk={onAsk} />;
    default:
      return loaded satisfies never;
  }
}

type Shown = 'open' | 'done';

/** From this many on a person has to look for a request. */
const searchFrom = 8;

type ListedProps = Omit<MyRequestsProps, 'changed'> & { readonly list: MyRequestList };

function Listed({ list, form, onComplete, onAsk }: ListedProps) {
  const { issues, hasMore } = list;
  const pages = useLibraryPages(issues.some(({ done }) => done));
  const [shown, setShown] = useState<Shown>('open');
  const [search, setSearch] = useState('');
  if (issues.length === 0) return <NothingYet onAsk={onAsk} />;
  const ofState = issues.filter(({ done }) => done === (shown === 'done'));
  const found = ofState.filter((issue) => matchesMine(issue, search));
  return (
    <div className={styles.requests}>
      <div className={styles.bar}>
        <StateFilter issues={issues} shown={shown} onChange={setShown} />
        {issues.length < searchFrom ? null : (
          <div className={styles.search}>
            <Textfield
              aria-label="Search my requests"
              type="search"
              elemBeforeInput={<SearchMark />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          </div>
        )}
      </div>
      <VisibleCount count={found.length} shown={shown} isSearch={search !== ''} />
      <ul className={styles.list} aria-label="My requests">
        {found.map((issue) => (
          <MyRequestItem
            key={issue.id}
            issue={issue}
            form={form}
            pagePath={pages.get(issue.key)}
            onComplete={onComplete}
          />
        ))}
      </ul>
      {hasMore ? <More jql={form.myRequests.jql} /> : null}
    </div>
  );
}

function NothingYet({ onAsk }: Pick<ListedProps, 'onAsk'>) {
  return (
    <EmptyState
      header="You have not asked for anything yet"
      headingLevel={2}
      description="What you ask for, and what you join, appears here with where it stands."
      primaryAction={
        <Button appearance="primary" onClick={onAsk}>
          Ask for an asset
        </Button>
      }
    />
  );
}

type StateFilterProps = {
  readonly issues: readonly MyIssue[];
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
};

function StateFilter({ issues, shown, onChange }: StateFilterProps) {
  const done = issues.filter((issue) => issue.done).length;
  const counts: Readonly<Record<Shown, string>> = {
    open: `Open (${issues.length - done})`,
    done: `Done (${done})`,
  };
  return (
    <div className={styles.filter} role="group" aria-label="Which requests">
      {(['open', 'done'] as const).map((state) => (
        <Button
          key={state}
          isSelected={shown === state}
          aria-pressed={shown === state}
          onClick={() => onChange(state)}
        >
          {counts[state]}
        </Button>
      ))}
    </div>
  );
}

type VisibleCountProps = {
  readonly count: number;
  readonly shown: Shown;
  readonly isSearch: boolean;
};

function VisibleCount({ count, shown, isSearch }: VisibleCountProps) {
  if (count > 0) return null;
  const text = isSearch
    ? 'No request matches. Try fewer or other words.'
    : `You have no ${shown} requests.`;
  return (
    <div role="status">
      <Text as="p" color="color.text.subtle">
        {text}
      </Text>
    </div>
  );
}

function More({ jql }: { readonly jql: string }) {
  return (
    <Text as="p" color="color.text.subtle">
      These are the newest 100.{' '}
      <SiteLink path={`/issues/?jql=${encodeURIComponent(jql)}`}>See all of them in Jira</SiteLink>
    </Text>
  );
}
