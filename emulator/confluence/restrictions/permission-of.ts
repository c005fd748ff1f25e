import { findGroup } from '../../jira/model/group';
import type { Site } from '../../site';
import { groupMayEdit, groupMaySee, mayEdit, maySee, mayUseConfluence } from '../access';
import type { PageRecord } from '../model/page';
import type { SpaceOperation } from '../model/space-permission';
import { groupMay, personMay } from '../space-access';

interface Subject {
  readonly type: 'user' | 'group';
  /** An account id, or the id or name of a group. */
  readonly identifier: string;
}

/**
 * Whether a person or a group may do something with a page; where not, with the reason,
 * https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content-permissions/.
 */
export function permissionOf(
  site: Site,
  page: PageRecord,
  subject: Subject,
  operation: 'read' | 'update' | 'delete',
): object {
  const refusal =
    subject.type === 'user'
      ? userRefusal(site, page, subject.identifier, operation)
      : groupRefusal(site, page, subject.identifier, operation);
  if (refusal === undefined) return { hasPermission: true, errors: [] };
  return { hasPermission: false, errors: [{ translation: refusal, args: [] }] };
}

function spaceOperationOf(operation: 'read' | 'update' | 'delete'): SpaceOperation {
  if (operation === 'read') return 'read space';
  return operation === 'update' ? 'create page' : 'delete page';
}

function userRefusal(
  site: Site,
  page: PageRecord,
  accountId: string,
  operation: 'read' | 'update' | 'delete',
): string | undefined {
  if (!mayUseConfluence(site, accountId)) return 'User is not allowed to use Confluence';
  if (!personMay(site, accountId, page.spaceId, spaceOperationOf(operation))) {
    return 'User does not have permission to the space';
  }
  const allowed = operation === 'read' ? maySee : mayEdit;
  return allowed(site, { accountId }, page)
    ? undefined
    : 'User does not have permission to the content';
}

function groupRefusal(
  site: Site,
  page: PageRecord,
  idOrName: string,
  operation: 'read' | 'update' | 'delete',
): string | undefined {
  const name = findGroup(site, idOrName)?.name;
  if (name !== undefined && !groupMay(site, name, page.spaceId, spaceOperationOf(operation))) {
    return 'Group does not have permission to the space';
  }
  const allowed = operation === 'read' ? groupMaySee : groupMayEdit;
  return name !== undefined && allowed(site, name, page)
    ? undefined
    : 'Group does not have permission to the content';
}
