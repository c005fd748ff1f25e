import type { Site } from './site';

/** An Atlassian account of the site; Jira and Confluence share them. */
export interface Account {
  readonly accountId: string;
  readonly accountType: 'atlassian' | 'app';
  readonly emailAddress: string;
  readonly displayName: string;
  readonly active: boolean;
  readonly timeZone: string;
  readonly locale: string;
  /** Names of the groups; `site-admins` members hold Administer Jira and Confluence administration. */
  readonly groups: readonly string[];
}

export const SITE_ADMINS = 'site-admins';

export function accounts(site: Pick<Site, 'database'>) {
  return site.database.table<Account>('identity.account');
}

/** Finds a person by e-mail, as HTTP Basic authentication names them; case does not matter. */
export function accountByEmail(site: Pick<Site, 'database'>, email: string): Account | undefined {
  const wanted = email.toLowerCase();
  return accounts(site).find((account) => account.emailAddress.toLowerCase() === wanted);
}

export function isSiteAdmin(site: Pick<Site, 'database'>, accountId: string | undefined): boolean {
  if (accountId === undefined) return false;
  return accounts(site).get(accountId)?.groups.includes(SITE_ADMINS) ?? false;
}
