import { createHash } from 'node:crypto';
import { accounts } from '../../identity';
import type { Site } from '../../site';
import { selfLink } from '../rest-kit/self-link';

/** A group of the site. Membership lives on the accounts, by the group's name. */
export interface GroupRecord {
  readonly groupId: string;
  readonly name: string;
}

/** Groups made by a call; a group that some account names exists without a row here. */
export const createdGroups = (site: Pick<Site, 'database'>) =>
  site.database.table<{ readonly name: string }>('jira.group');

/** The id that Jira knows a group by: a UUID that follows from the site and the name. */
export function groupIdOf(site: Pick<Site, 'cloudId'>, name: string): string {
  const digest = createHash('sha256').update(`${site.cloudId}/${name}`).digest('hex');
  const parts = [digest.slice(0, 8), digest.slice(8, 12), `4${digest.slice(13, 16)}`];
  return [...parts, `8${digest.slice(17, 20)}`, digest.slice(20, 32)].join('-');
}

/** Every group of the site, by name. */
export function groupsOf(site: Pick<Site, 'database' | 'cloudId'>): readonly GroupRecord[] {
  const names = new Set<string>();
  for (const account of accounts(site).values()) for (const name of account.groups) names.add(name);
  for (const group of createdGroups(site).values()) names.add(group.name);
  return [...names].sort().map((name) => ({ name, groupId: groupIdOf(site, name) }));
}

/** A group as calls answer it. */
export const groupBean = (site: Pick<Site, 'cloudId' | 'origin'>, name: string) => {
  const groupId = groupIdOf(site, name);
  return { name, groupId, self: selfLink(site, `group?groupId=${groupId}`) };
};

/** Finds a group by its id or its name. */
export function findGroup(
  site: Pick<Site, 'database' | 'cloudId'>,
  idOrName: string,
): GroupRecord | undefined {
  return groupsOf(site).find((group) => group.groupId === idOrName || group.name === idOrName);
}
