import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { Text } from '@atlaskit/primitives/compiled';
import {
  askedOfMe,
  dueWords,
  isLate,
  turnWords,
  whereItStands,
} from '../../../src/domain/my-request';
import { SiteLink } from '../../page/site-link';
import type { MyIssue, RequestForm } from './my-issue';
import styles from './my-requests.module.css';

type MyRequestItemProps = {
  readonly issue: MyIssue;
  readonly form: RequestForm;
  /** Path of the asset's page in the library, where it is known. */
  readonly pagePath?: string | undefined;
  readonly onComplete: (key: string) => void;
};

/** One request: what it is, where it stands, who has it, when it is due, what is asked of the person. */
export function MyRequestItem({ issue, form, pagePath, onComplete }: MyRequestItemProps) {
  const { key, title, joined, requester, assetType } = issue;
  return (
    <li className={styles.item} aria-labelledby={`request-${key}`}>
      <div className={styles.head}>
        <span id={`request-${key}`} className={styles.title}>
          <SiteLink path={`/browse/${key}`}>
            {key} {title}
          </SiteLink>
        </span>
        {joined ? <Lozenge>Joined</Lozenge> : null}
      </div>
      <Text as="p" weight="semibold">
        {whereItStands(issue)}
      </Text>
      <Facts issue={issue} form={form} />
      {joined && requester !== undefined ? (
        <Text as="p" size="small" color="color.text.subtle">
          Asked for by {requester}
          {assetType === undefined ? '' : ` · ${assetType}`}
        </Text>
      ) : null}
      {pagePath === undefined ? null : (
        <Text as="p">
          <SiteLink path={pagePath}>Open it in the library</SiteLink>
        </Text>
      )}
      <Asked issue={issue} onComplete={onComplete} />
    </li>
  );
}

function Facts({ issue, form }: Pick<MyRequestItemProps, 'issue' | 'form'>) {
  const due = dueWords(issue, form.today, form.calendar);
  const late = isLate(issue, form.today);
  return (
    <Text as="p" color={late ? 'color.text.danger' : 'color.text.subtle'}>
      {due === undefined ? 'No date' : `Needed by ${due}`}
      {issue.done
        ? ''
        : ` · ${issue.owner === undefined ? 'No owner yet' : `${issue.owner} has it`}`}
    </Text>
  );
}

function Asked({ issue, onComplete }: Pick<MyRequestItemProps, 'issue' | 'onComplete'>) {
  const asked = askedOfMe(issue);
  if (asked === undefined) return null;
  const turn = turnWords(issue);
  return (
    <div className={styles.asked}>
      <Text as="p" color="color.text.warning">
        Your turn: {asked}
      </Text>
      <Button
        spacing="compact"
        aria-label={`${turn} ${issue.sentBackBy === undefined ? '' : 'on '}${issue.key}`}
        onClick={() => onComplete(issue.key)}
      >
        {turn}
      </Button>
    </div>
  );
}
