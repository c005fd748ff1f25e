import { accounts } from '../../../identity';
import { permissionCatalogue } from '../../access/permission-catalogue';
import { issueTypes, projects, roles, type ProjectRecord } from '../../model/project';
import { holdsRole, permissions } from '../../permissions';
import type { QueryScope } from '../query-scope';
import { jqlError } from '../search-field';
import type { JqlFunction } from './jql-function';
import { namedAccounts } from './named-account';

function seen(scope: QueryScope, has: (project: ProjectRecord) => boolean): readonly string[] {
  const found = projects(scope.site).filter((each) => scope.seesProject(each.id) && has(each));
  return found.map((project) => project.id);
}

function ledBy(args: readonly string[], scope: QueryScope): readonly string[] {
  const [person] = args;
  const leads =
    person === undefined
      ? [scope.accountId].flatMap((id) => id ?? [])
      : namedAccounts(scope, person);
  if (person !== undefined && leads.length === 0) {
    throw jqlError(
      `Function 'projectsLeadByUser' can not generate a list of projects for user '${person}'; the user does not exist.`,
    );
  }
  return seen(scope, (project) => leads.includes(project.leadAccountId));
}

function permitted([name = '']: readonly string[], scope: QueryScope): readonly string[] {
  const permission = permissionCatalogue.find(
    (each) => each.type === 'PROJECT' && each.name.toLowerCase() === name.toLowerCase(),
  );
  if (permission === undefined) {
    throw jqlError(
      `Function 'projectsWhereUserHasPermission' can not generate a list of projects for permission '${name}'; the permission does not exist.`,
    );
  }
  const held = permissions(scope.site);
  return seen(scope, (project) => held.can(scope.caller, permission.key, { project }));
}

function inRole([name = '']: readonly string[], scope: QueryScope): readonly string[] {
  const role = roles(scope.site).find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (role === undefined) {
    throw jqlError(
      `Function 'projectsWhereUserHasRole' can not generate a list of projects for role '${name}'; the role does not exist.`,
    );
  }
  const { accountId } = scope;
  const account = accountId === undefined ? undefined : accounts(scope.site).get(accountId);
  if (account === undefined) return [];
  return seen(scope, (project) => holdsRole(account, project, role.id));
}

const typeIds =
  (subtask: boolean) =>
  (_args: readonly string[], { site }: QueryScope) =>
    issueTypes(site)
      .filter((type) => type.subtask === subtask)
      .map((type) => type.id);

/** Functions about projects and issue types, under the names from before and since spaces. */
export const projectFunctions: readonly JqlFunction[] = [
  ...['projectsLeadByUser', 'spacesLeadByUser'].map((name): JqlFunction => ({
    name,
    of: 'project',
    list: true,
    takes: [0, 1],
    ids: ledBy,
  })),
  ...['projectsWhereUserHasPermission', 'spacesWhereUserHasPermission'].map(
    (name): JqlFunction => ({ name, of: 'project', list: true, takes: [1, 1], ids: permitted }),
  ),
  ...['projectsWhereUserHasRole', 'spacesWhereUserHasRole'].map((name): JqlFunction => ({
    name,
    of: 'project',
    list: true,
    takes: [1, 1],
    ids: inRole,
  })),
  ...['standardIssueTypes', 'standardWorkTypes'].map((name): JqlFunction => ({
    name,
    of: 'issuetype',
    list: true,
    takes: [0, 0],
    ids: typeIds(false),
  })),
  ...['subtaskIssueTypes', 'subtaskWorkTypes'].map((name): JqlFunction => ({
    name,
    of: 'issuetype',
    list: true,
    takes: [0, 0],
    ids: typeIds(true),
  })),
];
