import { idOf, listOf, makeProject, named, world } from './world';

describe('a new site', () => {
  it.each([
    'field',
    'field/search?expand=isLocked,contextsCount,screensCount',
    'issuetype',
    'issuetypescheme',
    'issuetypescheme/mapping',
    'screens',
    'screenscheme',
    'issuetypescreenscheme',
    'issuetypescreenscheme/mapping',
    'statuses/search',
    'status',
    'statuscategory',
    'workflows/search?expand=values.transitions',
    'workflows/capabilities',
    'workflowscheme',
    'permissionscheme?expand=permissions',
    'permissions',
    'role',
    'priority',
    'priority/search',
    'resolution',
    'resolution/search',
    'issueLinkType',
    'label',
    'myself?expand=groups',
    'serverInfo',
    'configuration',
    'users/search',
    'groups/picker',
    'group/bulk',
    'project/search',
  ])('answers %s in the published shape to its administrator', async (path) => {
    const { status } = await world().admin.get(path);
    expect(status).toBe(200);
  });

  it('has the five issue types and three statuses that Jira is delivered with', async () => {
    const { admin } = world();
    const types = listOf(await admin.get('issuetype')).map((each) => each['name']);
    const statuses = listOf(await admin.get('status')).map((each) => each['name']);
    expect(types).toEqual(['Task', 'Story', 'Bug', 'Epic', 'Sub-task']);
    expect(statuses).toEqual(['To Do', 'In Progress', 'Done']);
  });

  it('has a locked field for every custom field module of the app', async () => {
    const { admin, site } = world();
    const field = named(await admin.get('field'), 'Sample number');
    expect(field).toMatchObject({
      custom: true,
      schema: { type: 'number', custom: site.app.moduleAri('sample-number') },
    });
    const renamed = await admin.put(`field/${String(field['id'])}`, { name: 'Mine' });
    expect(renamed.status).toBe(400);
  });

  it('offers the rules of the app to workflows, by their ARI', async () => {
    const { admin, site } = world();
    const { body } = await admin.get('workflows/capabilities');
    expect(body).toMatchObject({
      forgeRules: [
        { id: site.app.moduleAri('sample-validator'), ruleKey: 'forge:expression-validator' },
        { id: site.app.moduleAri('sample-post-function'), ruleKey: 'forge:workflow-post-function' },
      ],
    });
  });

  it('gives a project from a template its default schemes', async () => {
    const { admin } = world();
    const id = await makeProject(admin, 'ONE');
    const project = await admin.get('project/ONE');
    expect(project.body).toMatchObject({ id, key: 'ONE', style: 'classic', simplified: false });
    const scheme = await admin.get(`issuetypescheme/project?projectId=${id}`);
    expect(listOf(scheme)).toMatchObject([{ issueTypeScheme: { isDefault: true } }]);
    const statuses = listOf(await admin.get('project/ONE/statuses'));
    expect(statuses).toHaveLength(5);
    expect(idOf(project)).toBe(id);
  });

  it('shows the default workflow scheme of a project without an id, as Jira does', async () => {
    const { admin } = world();
    const id = await makeProject(admin, 'ONE');
    const [association] = listOf(await admin.get(`workflowscheme/project?projectId=${id}`));
    expect(association).toMatchObject({ workflowScheme: { defaultWorkflow: 'jira' } });
    expect(association?.['workflowScheme']).not.toHaveProperty('id');
  });

  it('says loudly what it does not model', async () => {
    const { site } = world();
    const { jiraRest } = await import('../../../../emulator/jira/rest');
    const request = new Request('http://localhost:4310/rest/api/3/auditing/record');
    const answer = await jiraRest(site).fetch(request, { caller: { accountId: 'account-admin' } });
    expect(answer.status).toBe(501);
    expect(await answer.text()).toContain('GET /rest/api/3/auditing/record');
  });
});

describe('issue panels of the app', () => {
  it('are pinned in projects that exist, and answered with a task', async () => {
    const { admin, alice, site } = world();
    await makeProject(admin, 'ONE');
    const body = {
      moduleId: site.app.moduleAri('sample-panel'),
      projectList: [{ projectIdOrKey: 'ONE', action: 'PIN' }],
    };
    const path = 'forge/panel/action/bulk/async';
    expect((await admin.post(path, body)).status).toBe(202);
    expect((await alice.post(path, body)).status).toBe(403);
    expect((await admin.post(path, { ...body, moduleId: 'other' })).status).toBe(400);
  });
});
