import type { Site } from '../../site';
import { accounts } from '../../identity';
import { findGroup } from '../model/group';
import {
  roles,
  type PermissionGrant,
  type PermissionHolder,
  type PermissionSchemeRecord,
} from '../model/project';
import { roleBean } from '../roles/role-bean';
import { selfLink } from '../rest-kit/self-link';
import { accountBean } from '../users/user-bean';

type State = Pick<Site, 'database' | 'origin' | 'cloudId'>;

/** A permission scheme; its grants are written when the caller expands them. */
export function permissionSchemeBean(
  site: State,
  scheme: PermissionSchemeRecord,
  expand: readonly string[],
) {
  const { id, name, description, grants } = scheme;
  const bean = {
    id: Number(id),
    self: selfLink(site, `permissionscheme/${id}`),
    name,
    description,
  };
  if (expand.length === 0) return bean;
  return {
    ...bean,
    permissions: grants.map((grant) => grantBean(site, scheme.id, grant, expand)),
  };
}

/** One grant: a permission and who holds it. */
export function grantBean(
  site: State,
  schemeId: string,
  { id, permission, holder }: PermissionGrant,
  expand: readonly string[],
) {
  const self = selfLink(site, `permissionscheme/${schemeId}/permission/${id}`);
  return { id: Number(id), self, holder: holderBean(site, holder, expand), permission };
}

function holderBean(site: State, holder: PermissionHolder, expand: readonly string[]) {
  const { type, parameter } = holder;
  if (parameter === undefined) return { type };
  const wanted = (name: string) => expand.includes(name) || expand.includes('all');
  const bean = { type, parameter, value: parameter };
  if (type === 'group') {
    const group = findGroup(site, parameter);
    return { ...bean, parameter: group?.name ?? parameter, value: group?.groupId ?? parameter };
  }
  const role = roles(site).get(parameter);
  if (type === 'projectRole' && role !== undefined && wanted('projectRole')) {
    return { ...bean, projectRole: roleBean(site, role) };
  }
  const account = accounts(site).get(parameter);
  if (type === 'user' && account !== undefined && wanted('user')) {
    return { ...bean, user: accountBean(site, account) };
  }
  return bean;
}
