import { accounts, isSiteAdmin, SITE_ADMINS } from '../identity';
import type { Site } from '../site';
import { spaces, type SpaceRecord } from './model/space';
import {
  SPACE_OPERATIONS,
  type SpaceOperation,
  type SpacePermission,
} from './model/space-permission';

type State = Pick<Site, 'database'>;

const USERS = { type: 'group', identifier: 'confluence-users' } as const;

/** The permissions of a space; a new one is open to everybody who uses Confluence, its creator administers it. */
export function permissionsOf({ permissions, authorId }: SpaceRecord): readonly SpacePermission[] {
  if (permissions !== undefined) return permissions;
  return SPACE_OPERATIONS.map((operation, at) => ({
    id: at + 1,
    subject: operation === 'administer space' ? { type: 'user', identifier: authorId } : USERS,
    operation,
  }));
}

/** Whether a person may do something in a space; admins of the site may do everything. */
export function personMay(
  site: State,
  accountId: string,
  spaceId: string,
  operation: SpaceOperation,
): boolean {
  if (isSiteAdmin(site, accountId)) return true;
  const groups = accounts(site).get(accountId)?.groups ?? [];
  return holds(site, spaceId, operation, ({ type, identifier }) =>
    type === 'user' ? identifier === accountId : groups.includes(identifier),
  );
}

/** Whether members of a group may do something in a space because they are its members. */
export function groupMay(
  site: State,
  group: string,
  spaceId: string,
  operation: SpaceOperation,
): boolean {
  if (group === SITE_ADMINS) return true;
  return holds(
    site,
    spaceId,
    operation,
    ({ type, identifier }) => type === 'group' && identifier === group,
  );
}

function holds(
  site: State,
  spaceId: string,
  operation: SpaceOperation,
  isSubject: (subject: SpacePermission['subject']) => boolean,
): boolean {
  const space = spaces(site).get(spaceId);
  if (space === undefined) return false;
  return permissionsOf(space).some(
    (permission) => permission.operation === operation && isSubject(permission.subject),
  );
}
