import { accounts, type Account } from '../../identity';
import type { Site } from '../../site';
import type { IssueRecord } from '../model/issue';

/** An e-mail that Jira would send. Nothing leaves the machine. */
interface MailRow {
  /** ms since the epoch */
  readonly at: number;
  readonly kind: 'email';
  readonly to: readonly Pick<Account, 'accountId' | 'emailAddress' | 'displayName'>[];
  readonly subject: string;
  readonly body: string;
  readonly issueKey: string;
}

const outbox = (site: Pick<Site, 'database'>) => site.database.table<MailRow>('mail.outbox');

/** Puts an e-mail about an issue into the outbox. Accounts that do not exist are left out. */
export function sendMail(
  site: Site,
  issue: IssueRecord,
  accountIds: readonly string[],
  mail: { readonly subject: string; readonly body: string },
): void {
  const to = accountIds.flatMap((id) => {
    const account = accounts(site).get(id);
    if (account === undefined) return [];
    const { accountId, emailAddress, displayName } = account;
    return [{ accountId, emailAddress, displayName }];
  });
  if (to.length === 0) return;
  const id = String(site.ids.next('mail.outbox', 1)).padStart(8, '0');
  outbox(site).put(id, { at: site.clock.now(), kind: 'email', to, ...mail, issueKey: issue.key });
}
