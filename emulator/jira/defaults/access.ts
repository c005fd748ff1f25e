import { SITE_ADMINS } from '../../identity';
import type { Site } from '../../site';
import { permissionCatalogue } from '../access/permission-catalogue';
import {
  permissionSchemes,
  roles,
  type PermissionGrant,
  type PermissionHolder,
  type RoleActors,
} from '../model/project';
import { ADMINISTRATORS_ROLE, APPS_ROLE, DEFAULT_PERMISSION_SCHEME } from './default-names';

/**
 * Writes the project roles and the default permission scheme, in which every logged-in person holds
 * every project permission but the administration of projects.
 */
export function seedAccess(site: Site): void {
  const administrators = seedRole(site, ADMINISTRATORS_ROLE, 'Administer a project.', {
    users: [],
    groups: [SITE_ADMINS],
  });
  const nobody = { users: [], groups: [] };
  seedRole(site, 'Member', 'Work in a project.', nobody);
  seedRole(site, 'Viewer', 'View a project.', nobody);
  const apps = seedRole(site, APPS_ROLE, 'A project role that represents apps.', {
    users: [site.app.accountId],
    groups: [],
  });
  const id = String(site.ids.next('jira.permission-scheme', 10000));
  permissionSchemes(site).put(id, {
    id,
    name: DEFAULT_PERMISSION_SCHEME,
    description: 'Lets every logged-in person work in the project.',
    grants: defaultGrants(site, administrators, apps),
  });
}

function seedRole(site: Site, name: string, description: string, defaultActors: RoleActors) {
  const id = String(site.ids.next('jira.role', 10000));
  roles(site).put(id, { id, name, description, defaultActors });
  return id;
}

function defaultGrants(site: Site, administrators: string, apps: string): PermissionGrant[] {
  const grant = (permission: string, holder: PermissionHolder): PermissionGrant => ({
    id: String(site.ids.next('jira.permission-grant', 10000)),
    permission,
    holder,
  });
  const inProjects = permissionCatalogue.filter(({ type }) => type === 'PROJECT');
  return inProjects.flatMap(({ key }) => [
    key === 'ADMINISTER_PROJECTS'
      ? grant(key, { type: 'projectRole', parameter: administrators })
      : grant(key, { type: 'applicationRole' }),
    grant(key, { type: 'projectRole', parameter: apps }),
  ]);
}
