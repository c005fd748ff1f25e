import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import Textfield from '@atlaskit/textfield';
import { useState, type ReactNode } from 'react';
import { SearchMark } from '../../page/search-mark';
import { useNarrow } from '../../page/use-narrow';
import {
  matchesEntry,
  stateNames,
  stateWords,
  type MessageEntry,
  type RegisterEntry,
  type StateName,
} from './register-entry';
import { RegisterCards, RegisterTable } from './register-list';
import styles from './register.module.css';

/** The least width in pixels at which the table's six columns stay readable. */
const tableWidth = 860;

type RegisterContentProps = {
  readonly entries: readonly RegisterEntry[];
  /** The button that notes a message. */
  readonly paste: ReactNode;
  readonly onLink: (entry: MessageEntry) => void;
};

/** Search, filter and list; says what the register is for while it is empty. */
export function RegisterContent({ entries, paste, onLink }: RegisterContentProps) {
  const [search, setSearch] = useState('');
  const [state, setState] = useState<StateName | null>(null);
  const List = useNarrow(tableWidth) ? RegisterCards : RegisterTable;
  if (entries.length === 0) {
    return (
      <EmptyState
        header="Everything came through the form"
        headingLevel={2}
        description="Did somebody ask in a chat or by mail? Paste the message, and you get a link to a form that is filled in already."
        primaryAction={paste}
      />
    );
  }
  const found = entries.filter(
    (entry) => (state === null || entry.state.is === state) && matchesEntry(entry, search),
  );
  const showAll = () => {
    setSearch('');
    setState(null);
  };
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.search}>
          <Textfield
            aria-label="Search the register"
            elemBeforeInput={<SearchMark />}
            type="search"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </div>
        <StateFilter entries={entries} state={state} onChange={setState} />
        <span className={styles.paste}>{paste}</span>
      </div>
      <span role="status">{found.length === 1 ? '1 entry' : `${found.length} entries`}</span>
      {found.length === 0 ? (
        <EmptyState
          header="Nothing matches"
          headingLevel={2}
          description="Try fewer or other words, or another state."
          primaryAction={<Button onClick={showAll}>Show everything</Button>}
        />
      ) : (
        <List entries={found} onLink={onLink} />
      )}
    </>
  );
}

type StateFilterProps = {
  readonly entries: readonly RegisterEntry[];
  readonly state: StateName | null;
  readonly onChange: (state: StateName | null) => void;
};

function StateFilter({ entries, state, onChange }: StateFilterProps) {
  const count = (name: StateName) => entries.filter((entry) => entry.state.is === name).length;
  return (
    <div className={styles.filter} role="group" aria-label="State">
      {stateNames.map((name) => (
        <Button
          key={name}
          isSelected={state === name}
          aria-pressed={state === name}
          onClick={() => onChange(state === name ? null : name)}
        >
          {`${stateWords[name]} (${count(name)})`}
        </Button>
      ))}
    </div>
  );
}
