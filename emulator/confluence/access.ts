import type { Caller } from '../caller';
import { accounts, isSiteAdmin, SITE_ADMINS } from '../identity';
import type { Site } from '../site';
import { ConfluenceError, NotPermitted, notFound } from './confluence-error';
import type { Restriction } from './model/content';
import { pages, type PageRecord } from './model/page';
import { spaces, type SpaceRecord } from './model/space';
import type { SpaceOperation } from './model/space-permission';
import { groupMay, personMay } from './space-access';

/** Members may use Confluence: by default they view and edit every space. */
const CONFLUENCE_USERS = 'confluence-users';

type State = Pick<Site, 'database'>;

const isApp = (caller: Caller): boolean => caller.app?.as === 'app';

/** The account that acts. @throws ConfluenceError 401 for nobody, 403 for who may not use Confluence. */
export function actor(site: State, caller: Caller): string {
  const { accountId } = caller;
  if (accountId === undefined) throw new ConfluenceError(401, 'Authentication is required.');
  if (isApp(caller) || mayUseConfluence(site, accountId)) return accountId;
  throw new ConfluenceError(403, 'Current user not permitted to use Confluence.');
}

/** Whether the account has access to Confluence at all. */
export function mayUseConfluence(site: State, accountId: string): boolean {
  const account = accounts(site).get(accountId);
  return (account?.groups.includes(CONFLUENCE_USERS) ?? false) || isSiteAdmin(site, accountId);
}

/** Whether the caller may view the page: neither it nor a page above it is restricted to others. */
export function maySee(site: State, caller: Caller, page: PageRecord): boolean {
  if (isApp(caller)) return true;
  const { accountId } = caller;
  if (accountId === undefined || !mayUseConfluence(site, accountId)) return false;
  if (!personMay(site, accountId, page.spaceId, 'read space')) return false;
  if (!admits(site, accountId, page.restrictions.read)) return false;
  const parent = page.parentId === null ? undefined : pages(site).get(page.parentId);
  return parent === undefined || maySee(site, caller, parent);
}

/** Whether the caller may change the page. */
export function mayEdit(site: State, caller: Caller, page: PageRecord): boolean {
  if (isApp(caller)) return true;
  if (caller.accountId === undefined || !maySee(site, caller, page)) return false;
  if (!personMay(site, caller.accountId, page.spaceId, 'create page')) return false;
  return admits(site, caller.accountId, page.restrictions.update);
}

/** Whether members of a group may view the page, whoever they are. */
export function groupMaySee(site: State, group: string, page: PageRecord): boolean {
  if (!groupUses(group) || !groupMay(site, group, page.spaceId, 'read space')) return false;
  if (!admitsGroup(group, page.restrictions.read)) return false;
  const parent = page.parentId === null ? undefined : pages(site).get(page.parentId);
  return parent === undefined || groupMaySee(site, group, parent);
}

/** Whether members of a group may change the page, whoever they are. */
export function groupMayEdit(site: State, group: string, page: PageRecord): boolean {
  if (!groupMay(site, group, page.spaceId, 'create page')) return false;
  return groupMaySee(site, group, page) && admitsGroup(group, page.restrictions.update);
}

const groupUses = (group: string): boolean => group === CONFLUENCE_USERS || group === SITE_ADMINS;

const admitsGroup = (group: string, { users, groups }: Restriction): boolean =>
  (users.length === 0 && groups.length === 0) || groups.includes(group) || group === SITE_ADMINS;

function admits(site: State, accountId: string, { users, groups }: Restriction): boolean {
  if (users.length === 0 && groups.length === 0) return true;
  if (users.includes(accountId) || isSiteAdmin(site, accountId)) return true;
  return (
    accounts(site)
      .get(accountId)
      ?.groups.some((group) => groups.includes(group)) ?? false
  );
}

const NOT_TRASHED = ['current', 'draft'];

/** A page of one of the statuses, by default not in the trash. @throws ConfluenceError 404 where it is missing or hidden. */
export function visiblePage(
  site: State,
  caller: Caller,
  id: string,
  statuses: readonly string[] = NOT_TRASHED,
): PageRecord {
  actor(site, caller);
  const page = pages(site).get(id);
  if (page === undefined || !statuses.includes(page.status) || !maySee(site, caller, page)) {
    throw notFound(`Page ${id}`);
  }
  return page;
}

/** @throws ConfluenceError 404 where the page is hidden. @throws NotPermitted where it may only be read. */
export function editablePage(
  site: State,
  caller: Caller,
  id: string,
  statuses: readonly string[] = NOT_TRASHED,
): PageRecord {
  const page = visiblePage(site, caller, id, statuses);
  if (mayEdit(site, caller, page)) return page;
  throw new NotPermitted(`You do not have permission to edit page ${id}.`);
}

/** @throws ConfluenceError 404 where there is no such space. */
export function visibleSpace(site: State, caller: Caller, id: string): SpaceRecord {
  actor(site, caller);
  const space = spaces(site).get(id);
  if (space === undefined || !mayInSpace(site, caller, id, 'read space')) {
    throw notFound(`Space ${id}`);
  }
  return space;
}

/** Whether the caller may do something in a space. */
export function mayInSpace(
  site: State,
  caller: Caller,
  spaceId: string,
  operation: SpaceOperation,
): boolean {
  if (isApp(caller)) return true;
  return caller.accountId !== undefined && personMay(site, caller.accountId, spaceId, operation);
}

/** @throws NotPermitted where the caller may not do it. */
export function requireInSpace(
  site: State,
  caller: Caller,
  spaceId: string,
  operation: SpaceOperation,
): void {
  if (mayInSpace(site, caller, spaceId, operation)) return;
  throw new NotPermitted(`You do not have the permission to ${operation} in this space.`);
}
