import { accounts, type Account } from '../../identity';
import type { Site } from '../../site';
import { selfLink } from '../rest-kit/self-link';
import { avatarUrls } from './avatar-urls';

type State = Pick<Site, 'database' | 'origin'>;

/** A user as Jira writes one into issues, comments and lists. */
export interface UserBean {
  readonly self: string;
  readonly accountId: string;
  readonly emailAddress?: string;
  readonly avatarUrls: Readonly<Record<string, string>>;
  readonly displayName: string;
  readonly active: boolean;
  readonly timeZone: string;
  readonly accountType: 'atlassian' | 'app';
}

/** The user of that id. An account that is gone reads as Jira's `Former user`. */
export function userBean(site: State, accountId: string): UserBean {
  const account = accounts(site).get(accountId);
  return account === undefined ? formerUser(site, accountId) : accountBean(site, account);
}

/** The user that an account is. Apps have no e-mail address. */
export function accountBean(site: State, account: Account): UserBean {
  const { accountId, displayName, active, timeZone, accountType } = account;
  return {
    self: selfLink(site, `user?accountId=${encodeURIComponent(accountId)}`),
    accountId,
    ...(accountType === 'app' ? {} : { emailAddress: account.emailAddress }),
    avatarUrls: avatarUrls(site, 'user', encodeURIComponent(accountId)),
    displayName,
    active,
    timeZone,
    accountType,
  };
}

function formerUser(site: State, accountId: string): UserBean {
  return {
    self: selfLink(site, `user?accountId=${encodeURIComponent(accountId)}`),
    accountId,
    avatarUrls: avatarUrls(site, 'user', encodeURIComponent(accountId)),
    displayName: 'Former user',
    active: false,
    timeZone: 'Etc/UTC',
    accountType: 'atlassian',
  };
}
