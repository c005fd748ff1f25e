import { present, type Scenario } from './jira-world';

/** Permissions, and the schemes that grant them. */
export const accessScenario: Scenario = {
  'answers who may do what': async ({ alice, task, projectId }) => {
    const { id, key } = await task();
    const { permissions } = await alice.permissions.getMyPermissions({
      issueKey: key,
      permissions: 'BROWSE_PROJECTS,ADMINISTER',
    });
    expect(permissions).toMatchObject({
      BROWSE_PROJECTS: { havePermission: true },
      ADMINISTER: { havePermission: false },
    });
    const all = await alice.permissions.getAllPermissions();
    expect(all.permissions).toMatchObject({ BROWSE_PROJECTS: { type: 'PROJECT' } });
    const bulk = await alice.permissions.getBulkPermissions({
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [
        { permissions: ['EDIT_ISSUES'], projects: [Number(projectId)], issues: [Number(id)] },
      ],
    });
    expect(bulk).toMatchObject({
      globalPermissions: [],
      projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [Number(id)] }],
    });
    const { projects } = await alice.permissions.getPermittedProjects({
      permissions: ['BROWSE_PROJECTS'],
    });
    expect(projects?.map((each) => each.key)).toEqual(['DOG']);
  },

  'keeps permission schemes and their grants': async ({ admin }) => {
    const { permissionSchemes: schemes } = admin;
    const holder = { type: 'group', parameter: 'jira-users', value: 'jira-users' };
    const made = await schemes.createPermissionScheme({
      body: { name: 'Open house', permissions: [{ holder, permission: 'BROWSE_PROJECTS' }] },
      expand: 'permissions',
    });
    const schemeId = present(made.id);
    await schemes.updatePermissionScheme({ schemeId, body: { name: 'Shut house' } });
    const one = await schemes.getPermissionScheme({ schemeId, expand: 'all' });
    expect(one.name).toBe('Shut house');
    const grant = await schemes.createPermissionGrant({
      schemeId,
      holder: { type: 'user', parameter: 'account-bob' },
      permission: 'EDIT_ISSUES',
    });
    const permissionId = present(grant.id);
    const same = await schemes.getPermissionSchemeGrant({ schemeId, permissionId });
    expect(same.permission).toBe('EDIT_ISSUES');
    await schemes.deletePermissionSchemeEntity({ schemeId, permissionId });
    const { permissions } = await schemes.getPermissionSchemeGrants({ schemeId, expand: 'all' });
    expect(permissions?.map(({ permission }) => permission)).not.toContain('EDIT_ISSUES');
    await schemes.deletePermissionScheme({ schemeId });
    const left = await schemes.getAllPermissionSchemes({});
    expect(left.permissionSchemes?.map(({ name }) => name)).not.toContain('Shut house');
  },

  'gives a project another permission scheme': async ({ admin }) => {
    const { projectPermissionSchemes, permissionSchemes } = admin;
    const made = await permissionSchemes.createPermissionScheme({ body: { name: 'Open house' } });
    const id = present(made.id);
    await projectPermissionSchemes.assignPermissionScheme({ projectKeyOrId: 'DOG', id });
    const now = await projectPermissionSchemes.getAssignedPermissionScheme({
      projectKeyOrId: 'DOG',
    });
    expect(now).toMatchObject({ id, name: 'Open house' });
  },
};
