import { SITE_ADMINS } from '../../../../emulator/identity';
import { idOf, listOf, makeProject, named, world } from './world';

const people = [
  { name: 'admin', groups: [SITE_ADMINS] },
  { name: 'alice', groups: ['writers'] },
  { name: 'bob' },
];

/** Calls that configure the site, with bodies that are right. */
const configuring: readonly (readonly ['post' | 'put', string, object])[] = [
  ['post', 'field', { name: 'F', type: 'textfield' }],
  ['post', 'issuetype', { name: 'Kind' }],
  ['post', 'issuetypescheme', { name: 'S', issueTypeIds: ['10001'] }],
  ['post', 'screens', { name: 'S' }],
  ['post', 'screenscheme', { name: 'S', screens: { default: 10000 } }],
  ['post', 'statuses', { scope: { type: 'GLOBAL' }, statuses: [] }],
  ['post', 'workflows/create', { workflows: [] }],
  ['post', 'workflowscheme', { name: 'S' }],
  ['post', 'permissionscheme', { name: 'S' }],
  ['post', 'role', { name: 'R' }],
  ['post', 'project', { key: 'TWO', name: 'Two' }],
  ['post', 'group/user?groupname=jira-users', { accountId: 'account-bob' }],
  ['put', 'issuetypescheme/project', { issueTypeSchemeId: '10000', projectId: '10000' }],
  ['put', 'workflowscheme/project', { workflowSchemeId: '10000', projectId: '10000' }],
];

describe('who may configure Jira', () => {
  it.each(configuring)('%s %s needs Administer Jira', async (method, path, body) => {
    const { alice, nobody } = world(people);
    expect((await alice[method](path, body)).status).toBe(403);
    expect((await nobody[method](path, body)).status).toBe(401);
  });

  it('refuses the app that wants to write group memberships', async () => {
    const { app } = world(people);
    const path = 'group/user?groupname=jira-users';
    expect((await app.post(path, { accountId: 'account-bob' })).status).toBe(403);
  });

  it('lets the app configure what its scopes allow', async () => {
    const { app } = world(people);
    expect((await app.post('role', { name: 'Reviewers' })).status).toBe(200);
  });
});

describe('who may see a project', () => {
  it('hides a project from people without Browse, and says nothing of its existence', async () => {
    const { admin, alice, as } = world(people);
    const project = await makeProject(admin, 'ONE');
    const scheme = idOf(
      await admin.post('permissionscheme', {
        name: 'Closed',
        permissions: [
          { permission: 'BROWSE_PROJECTS', holder: { type: 'group', parameter: 'writers' } },
        ],
      }),
    );
    await admin.put(`project/${project}/permissionscheme`, { id: Number(scheme) });
    expect((await alice.get('project/ONE')).status).toBe(200);
    const hidden = await as('bob').get('project/ONE');
    const absent = await as('bob').get('project/TWO');
    expect([hidden.status, absent.status]).toEqual([404, 404]);
    expect(listOf(await as('bob').get('project/search'))).toEqual([]);
    expect((await as('bob').get('mypermissions?permissions=BROWSE_PROJECTS')).body).toMatchObject({
      permissions: { BROWSE_PROJECTS: { havePermission: false } },
    });
  });

  it('answers what somebody else may do only to an administrator or the app', async () => {
    const { admin, alice, app } = world(people);
    const project = Number(await makeProject(admin, 'ONE'));
    const question = {
      accountId: 'account-bob',
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [
        { permissions: ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'], projects: [project, 99] },
      ],
    };
    expect((await alice.post('permissions/check', question)).status).toBe(403);
    expect((await app.post('permissions/check', question)).body).toEqual({
      globalPermissions: [],
      projectPermissions: [
        { permission: 'BROWSE_PROJECTS', projects: [project], issues: [] },
        { permission: 'ADMINISTER_PROJECTS', projects: [], issues: [] },
      ],
    });
  });

  it('refuses to answer about a permission that does not exist', async () => {
    const { alice } = world(people);
    expect((await alice.get('mypermissions?permissions=FLY')).status).toBe(400);
    expect((await alice.get('mypermissions')).status).toBe(400);
  });
});

describe('project roles', () => {
  it('gives permissions to those who are in the role, alone or through a group', async () => {
    const { admin, alice, as } = world(people);
    const project = await makeProject(admin, 'ONE');
    const role = idOf(await admin.post('role', { name: 'Editors', description: 'Edit.' }));
    const path = `project/ONE/role/${role}`;
    const added = await admin.post(path, { user: ['account-bob'], group: ['writers'] });
    expect(added.body).toMatchObject({
      actors: [
        { actorUser: { accountId: 'account-bob' } },
        { type: 'atlassian-group-role-actor', actorGroup: { name: 'writers' } },
      ],
    });
    const scheme = idOf(await admin.post('permissionscheme', { name: 'Roles' }));
    const grant = {
      permission: 'BROWSE_PROJECTS',
      holder: { type: 'projectRole', parameter: role },
    };
    await admin.post(`permissionscheme/${scheme}/permission`, grant);
    await admin.put(`project/${project}/permissionscheme`, { id: Number(scheme) });
    expect((await alice.get('project/ONE')).status).toBe(200);
    await admin.delete(`${path}?user=account-bob`);
    expect((await as('bob').get('project/ONE')).status).toBe(404);
  });

  it('refuses an actor who is in the role, and one who does not exist', async () => {
    const { admin } = world(people);
    await makeProject(admin, 'ONE');
    const role = named(await admin.get('role'), 'Member');
    const path = `project/ONE/role/${String(role['id'])}`;
    expect((await admin.post(path, { user: ['account-bob'] })).status).toBe(200);
    expect((await admin.post(path, { user: ['account-bob'] })).status).toBe(400);
    expect((await admin.post(path, { user: ['account-nobody'] })).status).toBe(404);
  });

  it('shows the members of a role only to who administers the project', async () => {
    const { admin, alice } = world(people);
    await makeProject(admin, 'ONE');
    const role = named(await admin.get('role'), 'Member');
    expect((await alice.get(`project/ONE/role/${String(role['id'])}`)).status).toBe(403);
  });

  it('refuses a second role of the same name', async () => {
    const { admin } = world(people);
    expect((await admin.post('role', { name: 'Editors' })).status).toBe(200);
    expect((await admin.post('role', { name: 'editors' })).status).toBe(409);
  });
});
