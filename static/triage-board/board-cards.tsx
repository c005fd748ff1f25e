import type { ReactNode } from 'react';
import styles from './board-cards.module.css';
import type { BoardListProps } from './board-list-props';
import type { BoardRequest } from './board-request';
import { NeededBy } from './needed-by';
import { EffortSize, Opportunity, Owner, Requester, RequestTitle, Status } from './request-parts';
import { RowActions } from './row-actions';

type FactProps = { readonly name: string; readonly children: ReactNode };

function Fact({ name, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type FactsProps = Pick<BoardListProps, 'today' | 'calendar'> & { readonly request: BoardRequest };

function Facts({ request, today, calendar }: FactsProps) {
  return (
    <dl className={styles.facts}>
      <Fact name="Needed by">
        <NeededBy date={request.neededBy} today={today} calendar={calendar} />
      </Fact>
      <Fact name="Requester">
        <Requester request={request} today={today} />
      </Fact>
      <Fact name="Opportunity">
        <Opportunity request={request} />
      </Fact>
      <Fact name="Effort">
        <EffortSize request={request} />
      </Fact>
      <Fact name="Owner">
        <Owner request={request} />
      </Fact>
    </dl>
  );
}

/** The requests as cards, for screens too narrow for the table. */
export function BoardCards({ requests, mayDecide, busyId, onAction, ...day }: BoardListProps) {
  return (
    <ul className={styles.cards} aria-label="Open requests">
      {requests.map((request) => (
        <li key={request.id} className={styles.card}>
          <div className={styles.head}>
            <RequestTitle request={request} />
            <div className={styles.score}>
              <span className={styles.points}>{request.score ?? '–'}</span> points
            </div>
          </div>
          <Facts request={request} {...day} />
          <div className={styles.foot}>
            <Status request={request} />
            {mayDecide ? (
              <RowActions request={request} isBusy={busyId === request.id} onAction={onAction} />
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
