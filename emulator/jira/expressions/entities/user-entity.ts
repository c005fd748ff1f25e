import { accounts, type Account } from '../../../identity';
import { Failure } from '../evaluation/evaluation-error';
import { fromJson } from '../values/json-values';
import { isList, type Value } from '../values/value';
import { groupIdOf } from '../../model/group';
import { projects, roles } from '../../model/project';
import { NotModelled } from '../../not-modelled';
import { holdsRole } from '../../permissions';
import { userBean } from '../../users/user-bean';
import {
  defineEntity,
  free,
  loadedEach,
  loadedOnce,
  method,
  type EntityContext,
} from './define-entity';
import type { Batch } from './batch';

const accountOf = (accountId: string, { site }: EntityContext): Account | undefined =>
  accounts(site).get(accountId);

const groupsOf = (accountId: string, context: EntityContext): readonly string[] =>
  accountOf(accountId, context)?.groups ?? [];

const projectRole = defineEntity<{ readonly id: string; readonly name: string }>('ProjectRole', {
  id: ({ id }) => id,
  bean: ({ id, name }) => ({ id: Number(id), name }),
  properties: {
    id: free('Number', ({ id }) => Number(id)),
    name: free('String', ({ name }) => name),
  },
});

function projectRoles(
  accountId: string,
  [project]: readonly Value[],
  context: EntityContext,
  batch: Batch,
): Value {
  const isProject =
    project != null &&
    typeof project === 'object' &&
    !isList(project) &&
    project.kind === 'entity' &&
    project.type.name === 'Project';
  if (!isProject) throw new Failure('Argument 1 of getProjectRoles must be a Project.');
  const account = accountOf(accountId, context);
  const row = projects(context.site).get(project.id);
  if (account === undefined || row === undefined) return [];
  return [...roles(context.site).values()]
    .filter(({ id }) => holdsRole(account, row, id))
    .map((role) => projectRole.of(role, context, batch));
}

const person = defineEntity<string>('User', {
  id: (accountId) => accountId,
  bean: (accountId, { site }) => userBean(site, accountId),
  properties: {
    accountId: free('String', (accountId) => accountId),
    displayName: loadedOnce(
      'String',
      (accountId, { site }) => userBean(site, accountId).displayName,
    ),
    locale: loadedOnce('String', (id, context) => accountOf(id, context)?.locale ?? null),
    timeZone: loadedOnce('String', (id, context) => accountOf(id, context)?.timeZone ?? null),
    active: loadedOnce('Boolean', (accountId, { site }) => userBean(site, accountId).active),
    avatarUrls: free('Map', (accountId, { site, budget }) =>
      fromJson(userBean(site, accountId).avatarUrls, budget),
    ),
    groups: loadedEach('List<String>', groupsOf),
    groupIds: loadedEach('List<String>', (accountId, context) =>
      groupsOf(accountId, context).map((name) => groupIdOf(context.site, name)),
    ),
    getProjectRoles: method('getProjectRoles', 'List<ProjectRole>', projectRoles),
    permissions: free('UserPermissions', () => {
      throw new NotModelled('`permissions` of a User in Jira expressions');
    }),
    properties: free('EntityProperties', () => {
      throw new NotModelled('properties of users');
    }),
  },
});

export const userType = person.type;
export const projectRoleType = projectRole.type;

/** The user of an account id, null where there is none. */
export function userValue(accountId: unknown, context: EntityContext, batch: Batch): Value {
  return typeof accountId === 'string' ? person.of(accountId, context, batch) : null;
}
