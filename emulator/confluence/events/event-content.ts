import type { Site } from '../../site';
import type { ContentVersion } from '../model/content';
import type { PageRecord } from '../model/page';
import { spaces } from '../model/space';

/** Parts of the payloads of https://developer.atlassian.com/platform/forge/events-reference/confluence/. */
const image = (path: string) => ({ path, width: 48, height: 48, isDefault: false });

const iso = (instant: number) => new Date(instant).toISOString();

/** What could tell who a person is, names and mailbox, is the account id instead. */
function eventUser(site: Pick<Site, 'app'>, accountId: string) {
  return {
    type: 'known',
    username: accountId,
    accountId,
    accountType: accountId === site.app.accountId ? 'app' : 'atlassian',
    email: accountId,
    publicName: accountId,
    profilePicture: image(`/wiki/aa-avatar/${accountId}`),
    displayName: accountId,
    isExternalCollaborator: false,
  };
}

export function eventSpace(site: Pick<Site, 'database'>, spaceId: string) {
  const space = spaces(site).get(spaceId);
  return {
    id: Number(spaceId),
    key: space?.key,
    alias: space?.key,
    name: space?.name,
    icon: image('/images/logo/default-space-logo-256.png'),
    type: 'global',
    status: 'current',
  };
}

/** When and by whom something came into being and got its present version. */
export function eventHistory(
  site: Pick<Site, 'app'>,
  authorId: string,
  createdAt: number,
  version: ContentVersion,
) {
  const createdBy = eventUser(site, authorId);
  return {
    history: { latest: true, createdBy, ownedBy: createdBy, createdDate: iso(createdAt) },
    version: {
      by: eventUser(site, version.authorId),
      when: iso(version.createdAt),
      number: version.number,
    },
  };
}

export function eventPage(site: Pick<Site, 'app' | 'database'>, page: PageRecord) {
  const { id, status, title, spaceId, authorId, createdAt, version } = page;
  return {
    id,
    type: 'page',
    status,
    title,
    space: eventSpace(site, spaceId),
    ...eventHistory(site, authorId, createdAt, version),
  };
}
