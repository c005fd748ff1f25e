import { present, type Scenario } from './jira-world';

/** Projects and what belongs to them. */
export const projectsScenario: Scenario = {
  'makes, finds, changes and deletes a project': async ({ admin, plain }) => {
    const made = await admin.projects.createProject({
      key: 'CAT',
      name: 'Cats',
      projectTypeKey: 'business',
      projectTemplateKey:
        'com.atlassian.jira-core-project-templates:jira-core-simplified-project-management',
      leadAccountId: 'account-admin',
    });
    expect(made.key).toBe('CAT');
    const one = await admin.projects.getProject({
      projectIdOrKey: 'CAT',
      expand: ['description', 'lead', 'issueTypes', 'projectKeys'],
    });
    expect(one).toMatchObject({ name: 'Cats', lead: { accountId: 'account-admin' } });
    await admin.projects.updateProject({ projectIdOrKey: 'CAT', name: 'All cats' });
    const found = await admin.projects.searchProjects({ query: 'cat', expand: 'lead' });
    expect(found.values.map(({ name }) => name)).toEqual(['All cats']);
    const list = await plain('GET', '/rest/api/3/project');
    expect(JSON.stringify(list.body)).toContain('All cats');
    const types = await admin.projects.getAllStatuses({ projectIdOrKey: 'CAT' });
    expect(types.find(({ name }) => name === 'Task')?.statuses).not.toEqual([]);
    await admin.projects.deleteProject({ projectIdOrKey: 'CAT', enableUndo: false });
    expect((await admin.projects.searchProjects({ query: 'cat' })).values).toEqual([]);
  },

  'keeps properties of a project': async ({ admin }) => {
    const at = { projectIdOrKey: 'DOG', propertyKey: 'weather' };
    await admin.projectProperties.setProjectProperty({ ...at, body: { sun: true } });
    expect(await admin.projectProperties.getProjectProperty(at)).toEqual({
      key: 'weather',
      value: { sun: true },
    });
    const { keys } = await admin.projectProperties.getProjectPropertyKeys({
      projectIdOrKey: 'DOG',
    });
    expect(keys?.map(({ key }) => key)).toEqual(['weather']);
    await admin.projectProperties.deleteProjectProperty(at);
    await expect(admin.projectProperties.getProjectProperty(at)).rejects.toMatchObject({
      status: 404,
    });
  },

  'pins panels of the app to projects': async ({ admin, site, projectId }) => {
    const answer = await admin.issuePanels.bulkPinUnpinProjectsAsync({
      moduleId: site.app.moduleAri('sample-panel'),
      projectList: [{ projectIdOrKey: projectId, action: 'PIN' }],
    });
    expect(await admin.tasks.getTask({ taskId: present(answer.taskId) })).toMatchObject({
      status: 'COMPLETE',
    });
  },
};
