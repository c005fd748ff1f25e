import DynamicTable from '@atlaskit/dynamic-table';
import type { ReactNode } from 'react';
import { Moment } from '../../time/moment';
import styles from './register.module.css';
import { Author, Missing, State, Wish } from './entry-parts';
import {
  authorOf,
  channelOf,
  missingWords,
  wishOf,
  type MessageEntry,
  type RegisterEntry,
} from './register-entry';

type RegisterListProps = {
  readonly entries: readonly RegisterEntry[];
  readonly onLink: (entry: MessageEntry) => void;
};

const columns = [
  { key: 'at', content: 'When', width: 13 },
  { key: 'channel', content: 'Channel', width: 8 },
  { key: 'author', content: 'Who', width: 17 },
  { key: 'wish', content: 'What', width: 28 },
  { key: 'missing', content: 'Missing', width: 17 },
  { key: 'state', content: 'State', width: 17 },
].map((column) => ({ ...column, isSortable: true }));

type Cell = { readonly key: string; readonly content: ReactNode };

function cells(entry: RegisterEntry, onLink: RegisterListProps['onLink']): Cell[] {
  const missing = entry.kind === 'request' ? missingWords(entry) : '';
  return [
    { key: entry.at, content: <Moment at={entry.at} /> },
    { key: channelOf(entry), content: channelOf(entry) },
    { key: authorOf(entry), content: <Author entry={entry} /> },
    { key: wishOf(entry), content: <Wish entry={entry} /> },
    { key: missing, content: <Missing entry={entry} /> },
    { key: entry.state.is, content: <State entry={entry} onLink={onLink} /> },
  ];
}

/** The register as a table that sorts by any column. */
export function RegisterTable({ entries, onLink }: RegisterListProps) {
  const rows = entries.map((entry) => ({ key: entry.entryId, cells: cells(entry, onLink) }));
  return (
    <div className={styles.table}>
      <DynamicTable
        label="Out of channel"
        head={{ cells: columns }}
        rows={rows}
        isFixedSize
        defaultSortKey="at"
        defaultSortOrder="DESC"
      />
    </div>
  );
}

/** The register as cards, for screens too narrow for the table. */
export function RegisterCards({ entries, onLink }: RegisterListProps) {
  return (
    <ul className={styles.cards} aria-label="Out of channel">
      {entries.map((entry) => (
        <li key={entry.entryId} className={styles.card}>
          <Wish entry={entry} />
          <dl className={styles.facts}>
            <Fact name="When">
              <Moment at={entry.at} />
            </Fact>
            <Fact name="Channel">{channelOf(entry)}</Fact>
            <Fact name="Who">
              <Author entry={entry} />
            </Fact>
            <Fact name="Missing">
              <Missing entry={entry} />
            </Fact>
          </dl>
          <State entry={entry} onLink={onLink} />
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
