import { accounts, type Account } from '../identity';
import { seedJira } from '../jira/default-configuration';
import type { Site } from '../site';
import type { SitePerson } from '../site-options';

/** A new site: its people, the account of the app, and both products as they are delivered. */
export function seedEmptySite(site: Site, people: readonly SitePerson[]): void {
  site.database.transaction(() => {
    for (const person of people) {
      const account = {
        active: true,
        locale: 'en_US',
        accountType: 'atlassian' as const,
        ...person,
      };
      accounts(site).put(person.accountId, account);
    }
    accounts(site).put(site.app.accountId, appAccount(site));
    seedJira(site);
  });
}

function appAccount({ app }: Site): Account {
  return {
    accountId: app.accountId,
    accountType: 'app',
    emailAddress: `${app.appId}@connect.atlassian.com`,
    displayName: app.name,
    active: true,
    timeZone: 'Etc/UTC',
    locale: 'en_US',
    groups: [],
  };
}
