import type { ReactNode } from 'react';
import type { BoardDay, RankedRow } from './board';
import styles from './board-cards.module.css';
import type { BoardListProps } from './board-list-props';
import { DealBand } from './deal-band';
import { NeededBy } from './needed-by';
import { RankCell } from './rank-cell';
import {
  AssetType,
  EffortSize,
  Owner,
  Requester,
  RequestTitle,
  Status,
  Waiting,
} from './request-parts';
import { RowActions } from './row-actions';
import { ScoreCell } from './score-cell';
import { useToggle } from './use-toggle';

type FactProps = { readonly name: string; readonly children: ReactNode };

function Fact({ name, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type FactsProps = { readonly ranked: RankedRow; readonly day: BoardDay };

function Facts({ ranked: { request: row }, day }: FactsProps) {
  return (
    <dl className={styles.facts}>
      <Fact name="Needed by">
        <NeededBy row={row} day={day} />
      </Fact>
      <Fact name="Requester">
        <Requester row={row} />
      </Fact>
      <Fact name="Type">
        <AssetType row={row} />
      </Fact>
      <Fact name="Deal">
        <DealBand row={row} />
      </Fact>
      <Fact name="Effort">
        <EffortSize row={row} />
      </Fact>
      <Fact name="Owner">
        <Owner row={row} />
      </Fact>
      <Fact name="Waiting">
        <Waiting row={row} />
      </Fact>
    </dl>
  );
}

/** The requests as cards, for screens too narrow for the table. */
export function BoardCards(props: BoardListProps) {
  const { rows, day, mayDecide, busyIds, chosenIds, onChoose, onAction } = props;
  const toggle = useToggle(rows, chosenIds, onChoose);
  return (
    <ul className={styles.cards} aria-label="Open requests">
      {rows.map((ranked) => {
        const { request: row } = ranked;
        return (
          <li key={row.issueId} className={styles.card}>
            <div className={styles.head}>
              {mayDecide ? (
                <input
                  type="checkbox"
                  className={styles.choice}
                  checked={chosenIds.has(row.issueId)}
                  aria-label={`Select ${row.issueKey}`}
                  onChange={() => toggle(row.issueId, false)}
                />
              ) : null}
              <RankCell ranked={ranked} isMovable={false} />
              <div className={styles.title}>
                <RequestTitle row={row} />
              </div>
              <ScoreCell score={row.score} tabIndex={0} />
            </div>
            <Facts ranked={ranked} day={day} />
            <div className={styles.foot}>
              <Status row={row} />
              {mayDecide ? (
                <RowActions
                  ranked={ranked}
                  isBusy={busyIds.has(row.issueId)}
                  tabIndex={0}
                  onAction={onAction}
                />
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
