import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge';
import { Text } from '@atlaskit/primitives/compiled';
import { SiteLink } from '../page/site-link';
import { daysBetween } from '../time/calendar-day';
import type { BoardRequest } from './board-request';
import styles from './request-parts.module.css';

type PartProps = { readonly request: BoardRequest };

const appearances: Readonly<Record<string, ThemeAppearance>> = {
  indeterminate: 'inprogress',
  done: 'success',
};

/** The request's title, which leads to it, with its key and asset type. */
export function RequestTitle({ request }: PartProps) {
  const { key, title, assetType } = request;
  return (
    <div className={styles.stack}>
      <SiteLink path={`/browse/${key}`}>{title}</SiteLink>
      <Text size="small" color="color.text.subtle">
        <span className={styles.unbroken}>{key}</span>
        {assetType === null ? null : ` · ${assetType}`}
      </Text>
    </div>
  );
}

function askedWords(created: string, today: string): string {
  const days = daysBetween(created, today);
  if (days <= 0) return 'asked today';
  return days === 1 ? 'asked yesterday' : `asked ${days} days ago`;
}

/** Who asked, and how long ago. */
export function Requester({ request, today }: PartProps & { readonly today: string }) {
  return (
    <div className={styles.stack}>
      <Text>{request.requester ?? 'Unknown'}</Text>
      <Text size="small" color="color.text.subtle">
        {askedWords(request.created, today)}
      </Text>
    </div>
  );
}

/** The opportunity, as a link where it is an issue of this site. */
export function Opportunity({ request }: PartProps) {
  const { opportunity } = request;
  if (opportunity === null) return <Text color="color.text.subtlest">None</Text>;
  if (!/^[A-Z][A-Z0-9_]+-\d+$/.test(opportunity)) {
    return <span className={styles.anywhere}>{opportunity}</span>;
  }
  return (
    <span className={styles.unbroken}>
      <SiteLink path={`/browse/${opportunity}`}>{opportunity}</SiteLink>
    </span>
  );
}

/** The effort class that sizes the work. */
export function EffortSize({ request }: PartProps) {
  if (request.effort === null) return <Text color="color.text.subtlest">Not set</Text>;
  return <Text>{request.effort}</Text>;
}

/** Who makes it, and the team. */
export function Owner({ request }: PartProps) {
  const { assignee, owningTeam } = request;
  return (
    <div className={styles.stack}>
      {assignee === null ? (
        <Text color="color.text.subtlest">Nobody</Text>
      ) : (
        <Text>{assignee.displayName}</Text>
      )}
      {owningTeam === null ? null : (
        <Text size="small" color="color.text.subtle">
          {owningTeam}
        </Text>
      )}
    </div>
  );
}

/** The workflow status, in the colour of its category. */
export function Status({ request }: PartProps) {
  return (
    <Lozenge appearance={appearances[request.statusCategory] ?? 'default'}>
      {request.status}
    </Lozenge>
  );
}
