import type { Site } from '../../site';

export interface RoleActors {
  readonly users: readonly string[];
  readonly groups: readonly string[];
}

/** A company-managed project. */
export interface ProjectRecord {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly leadAccountId: string;
  readonly projectTypeKey: 'software' | 'business' | 'service_desk';
  readonly issueTypeSchemeId: string;
  readonly issueTypeScreenSchemeId: string;
  readonly workflowSchemeId: string;
  readonly permissionSchemeId: string;
  /** Role id to its actors. */
  readonly roleActors: Readonly<Record<string, RoleActors>>;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface IssueTypeRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly subtask: boolean;
  readonly hierarchyLevel: number;
  readonly avatarId: number;
}

export interface IssueTypeSchemeRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly defaultIssueTypeId: string | null;
  readonly issueTypeIds: readonly string[];
}

export interface RoleRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Who gets the role in a project that is made from now on. */
  readonly defaultActors?: RoleActors;
}

/** `{type: 'projectRole', parameter: roleId}`, `{type: 'group', parameter: name}`, `{type: 'reporter'}` … */
export interface PermissionHolder {
  readonly type: string;
  readonly parameter?: string;
}

export interface PermissionGrant {
  readonly id: string;
  readonly permission: string;
  readonly holder: PermissionHolder;
}

export interface PermissionSchemeRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly grants: readonly PermissionGrant[];
}

export const projects = (site: Pick<Site, 'database'>) =>
  site.database.table<ProjectRecord>('jira.project');
export const issueTypes = (site: Pick<Site, 'database'>) =>
  site.database.table<IssueTypeRecord>('jira.issue-type');
export const issueTypeSchemes = (site: Pick<Site, 'database'>) =>
  site.database.table<IssueTypeSchemeRecord>('jira.issue-type-scheme');
export const roles = (site: Pick<Site, 'database'>) => site.database.table<RoleRecord>('jira.role');
export const permissionSchemes = (site: Pick<Site, 'database'>) =>
  site.database.table<PermissionSchemeRecord>('jira.permission-scheme');
