import { projectRoles } from '../project-role';
import type { FoundGrant, FoundSite, PermissionHolder } from './found-site';
import { administratorsRole } from './names';
import type { Finding } from './step';
import { drifted, missing, present } from './step';

export type Grant = { readonly permission: string; readonly holder: PermissionHolder };

/** See requests and file them. A due date can be set only with "Schedule issues". */
const requesterPermissions = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'SCHEDULE_ISSUES',
  'ADD_COMMENTS',
  'CREATE_ATTACHMENTS',
  'LINK_ISSUES',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'DELETE_OWN_ATTACHMENTS',
];

/** Correct the own request and send it back after a question. */
const reporterPermissions = ['EDIT_ISSUES', 'TRANSITION_ISSUES'];

/** Work on requests: everybody with a role of the procedure. */
const memberPermissions = [
  ...requesterPermissions,
  ...reporterPermissions,
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'RESOLVE_ISSUES',
  'CLOSE_ISSUES',
  'MANAGE_WATCHERS',
  'VIEW_VOTERS_AND_WATCHERS',
];

const administratorPermissions = [
  ...memberPermissions,
  'ADMINISTER_PROJECTS',
  'MODIFY_REPORTER',
  'MOVE_ISSUES',
  'DELETE_ISSUES',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'DELETE_ALL_ATTACHMENTS',
];

/** Project role through which Jira lets apps into projects; it is not on every site. */
const appAccessRole = 'atlassian-addons-project-access';

const anyLoggedInUser: PermissionHolder = { type: 'applicationRole' };

const grantsTo = (holder: PermissionHolder, permissions: readonly string[]): readonly Grant[] =>
  permissions.map((permission) => ({ permission, holder }));

/** The group that was asked for, else one that may file requests already, else everybody. */
function requesterHolder(found: FoundSite): PermissionHolder {
  if (found.requesterGroup !== undefined) {
    return { type: 'group', parameter: found.requesterGroup };
  }
  const group = found.permissionScheme?.grants.find(
    ({ permission, holder }) => permission === 'CREATE_ISSUES' && holder.type === 'group',
  );
  return group?.holder ?? anyLoggedInUser;
}

function roleGrants(found: FoundSite): readonly Grant[] {
  const permissionsOf = (name: string): readonly string[] => {
    if (name === administratorsRole) return administratorPermissions;
    return [...projectRoles, appAccessRole].includes(name) ? memberPermissions : [];
  };
  return found.roles.flatMap(({ id, name }) =>
    grantsTo({ type: 'projectRole', parameter: id }, permissionsOf(name)),
  );
}

/**
 * Every grant of the permission scheme.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permission-schemes/
 */
export function wantedGrants(found: FoundSite): readonly Grant[] {
  return [
    ...grantsTo(requesterHolder(found), requesterPermissions),
    ...grantsTo({ type: 'reporter' }, reporterPermissions),
    ...roleGrants(found),
  ];
}

const isSame = (one: Grant, other: Grant): boolean =>
  one.permission === other.permission &&
  one.holder.type === other.holder.type &&
  (one.holder.parameter ?? '') === (other.holder.parameter ?? '');

/** Grants of the plan that the scheme lacks. */
export function grantsToAdd(found: FoundSite): readonly Grant[] {
  const there = found.permissionScheme?.grants ?? [];
  return wantedGrants(found).filter((wanted) => !there.some((grant) => isSame(grant, wanted)));
}

/** Grants to everybody that no longer hold, because requests are for one group now. */
export function grantsToRemove(found: FoundSite): readonly FoundGrant[] {
  if (requesterHolder(found).type !== 'group') return [];
  return (found.permissionScheme?.grants ?? []).filter(
    ({ permission, holder }) =>
      holder.type === anyLoggedInUser.type &&
      holder.parameter === undefined &&
      requesterPermissions.includes(permission),
  );
}

export function comparePermissionScheme(found: FoundSite): Finding {
  if (found.permissionScheme === undefined) {
    const { type, parameter } = requesterHolder(found);
    const who = type === 'group' ? `members of "${parameter ?? ''}"` : 'everybody on the site';
    return missing(`Makes a scheme in which ${who} may file requests and the roles work on them.`);
  }
  const absent = grantsToAdd(found).length;
  if (absent > 0) return drifted(`The scheme lacks ${absent} permissions. Repair grants them.`);
  if (grantsToRemove(found).length > 0) {
    return drifted('The scheme lets everybody file requests. Repair takes that back.');
  }
  return present('The scheme grants what the roles need.');
}
