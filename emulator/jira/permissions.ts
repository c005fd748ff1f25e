import type { Caller } from '../caller';
import { accounts, isSiteAdmin, type Account } from '../identity';
import type { Site } from '../site';
import { permissionByKey } from './access/permission-catalogue';
import type { IssueRecord } from './model/issue';
import {
  permissionSchemes,
  projects,
  type PermissionHolder,
  type ProjectRecord,
} from './model/project';
import { groupIdOf } from './model/group';

/** What a project permission is asked about; without either, about any project of the site. */
export interface Where {
  readonly project?: ProjectRecord;
  readonly issue?: IssueRecord;
}

export interface Permissions {
  can(caller: Caller, permission: string, where?: Where): boolean;
}

/**
 * Answers who may do what, from the site's groups and the project's permission scheme.
 * The app's own account passes always: its scopes were checked before the call got here.
 * https://support.atlassian.com/jira-cloud-administration/docs/manage-project-permissions/
 */
export function permissions(site: Pick<Site, 'database' | 'cloudId'>): Permissions {
  return {
    can(caller, permission, where = {}) {
      if (caller.app?.as === 'app') return true;
      const account = activeAccount(site, caller.accountId);
      if (account === undefined) return false;
      if (permissionByKey(permission)?.type === 'GLOBAL')
        return holdsGlobal(site, account, permission);
      return holdsInProject(site, account, permission, where);
    },
  };
}

function activeAccount(site: Pick<Site, 'database'>, accountId: string | undefined) {
  const account = accountId === undefined ? undefined : accounts(site).get(accountId);
  return account?.active === true ? account : undefined;
}

function holdsGlobal(site: Pick<Site, 'database'>, account: Account, permission: string): boolean {
  if (permission === 'SYSTEM_ADMIN') return false;
  return permission !== 'ADMINISTER' || isSiteAdmin(site, account.accountId);
}

function holdsInProject(
  site: Pick<Site, 'database' | 'cloudId'>,
  account: Account,
  permission: string,
  where: Where,
): boolean {
  if (permission === 'ADMINISTER_PROJECTS' && isSiteAdmin(site, account.accountId)) return true;
  const project = where.project ?? (where.issue && projects(site).get(where.issue.projectId));
  const candidates = project === undefined ? [...projects(site).values()] : [project];
  return candidates.some((each) => isGranted(site, account, permission, each, where.issue));
}

function isGranted(
  site: Pick<Site, 'database' | 'cloudId'>,
  account: Account,
  permission: string,
  project: ProjectRecord,
  issue: IssueRecord | undefined,
): boolean {
  const scheme = permissionSchemes(site).get(project.permissionSchemeId);
  if (scheme === undefined) return false;
  return scheme.grants.some(
    (grant) =>
      grant.permission === permission && holds(site, account, grant.holder, project, issue),
  );
}

/**
 * Reporter and assignee grants are about one issue. Asked about a whole project they hold for anybody,
 * as on a real site, where such a Browse grant shows the project's name to everybody.
 */
function holds(
  site: Pick<Site, 'database' | 'cloudId'>,
  account: Account,
  holder: PermissionHolder,
  project: ProjectRecord,
  issue: IssueRecord | undefined,
): boolean {
  const { accountId } = account;
  switch (holder.type) {
    case 'anyone':
    case 'applicationRole':
      return account.accountType === 'atlassian' || holder.type === 'anyone';
    case 'group':
      return account.groups.some((name) => isGroup(site, name, holder.parameter));
    case 'user':
      return holder.parameter === accountId;
    case 'projectRole':
      return holdsRole(account, project, holder.parameter ?? '');
    case 'projectLead':
      return project.leadAccountId === accountId;
    case 'reporter':
      return issue === undefined || issue.fields['reporter'] === accountId;
    case 'assignee':
      return issue === undefined || issue.fields['assignee'] === accountId;
    default:
      return false;
  }
}

function isGroup(site: Pick<Site, 'cloudId'>, name: string, nameOrId: string | undefined): boolean {
  return name === nameOrId || groupIdOf(site, name) === nameOrId;
}

/** True when the account is an actor of the role in the project, by itself or through a group. */
export function holdsRole(account: Account, project: ProjectRecord, roleId: string): boolean {
  const actors = project.roleActors[roleId];
  if (actors === undefined) return false;
  if (actors.users.includes(account.accountId)) return true;
  return account.groups.some((group) => actors.groups.includes(group));
}
