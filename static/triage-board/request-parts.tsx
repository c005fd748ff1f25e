import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge';
import type { BoardRow } from '../../src/contract/board-row';
import { requestStatuses, type StatusCategory } from '../../src/domain/request-workflow';
import { counted } from '../../src/domain/sentence';
import { SiteLink } from '../page/site-link';
import styles from './request-parts.module.css';

type PartProps = { readonly row: BoardRow };

const appearances: Readonly<Record<StatusCategory, ThemeAppearance>> = {
  TODO: 'default',
  IN_PROGRESS: 'inprogress',
  DONE: 'success',
};

/** The request's title, which leads to it, and its key. */
export function RequestTitle({ row, tabIndex }: PartProps & { readonly tabIndex?: 0 | -1 }) {
  return (
    <div className={styles.stack}>
      <SiteLink path={`/browse/${row.issueKey}`} tabIndex={tabIndex}>
        {row.title}
      </SiteLink>
      <span className={`${styles.small} ${styles.subtle} ${styles.unbroken}`}>{row.issueKey}</span>
    </div>
  );
}

/** What kind of asset is asked for. */
export function AssetType({ row }: PartProps) {
  return row.assetType === undefined ? <Missing text="Not set" /> : <span>{row.assetType}</span>;
}

/** Who asked. */
export function Requester({ row }: PartProps) {
  return <span>{row.requester?.displayName ?? 'Unknown'}</span>;
}

/** How long the request waits. */
export function Waiting({ row: { waitingDays } }: PartProps) {
  return <span>{waitingDays === 0 ? 'today' : counted(waitingDays, 'day')}</span>;
}

/** The effort class that sizes the work. */
export function EffortSize({ row: { effort } }: PartProps) {
  return effort === undefined ? <Missing text="Not set" /> : <span>{effort}</span>;
}

/** Who makes it, and the team. */
export function Owner({ row: { assignee, owningTeam } }: PartProps) {
  return (
    <div className={styles.stack}>
      {assignee === undefined ? <Missing text="Nobody" /> : <span>{assignee.displayName}</span>}
      {owningTeam === undefined ? null : (
        <span className={`${styles.small} ${styles.subtle}`}>{owningTeam}</span>
      )}
    </div>
  );
}

/** The workflow status, in the colour of its category. */
export function Status({ row: { status } }: PartProps) {
  const category = requestStatuses.find(({ name }) => name === status)?.category ?? 'TODO';
  return <Lozenge appearance={appearances[category]}>{status}</Lozenge>;
}

function Missing({ text }: { readonly text: string }) {
  return <span className={styles.subtlest}>{text}</span>;
}
