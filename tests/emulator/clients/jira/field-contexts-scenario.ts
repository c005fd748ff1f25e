import { present, type JiraWorld, type Scenario } from './jira-world';

const types = 'com.atlassian.jira.plugin.system.customfieldtypes';

async function selectField({ admin }: JiraWorld): Promise<string> {
  const made = await admin.issueFields.createCustomField({
    name: 'Colour',
    type: `${types}:select`,
    searcherKey: `${types}:multiselectsearcher`,
  });
  return present(made.id);
}

/** Where custom fields apply, and what may be chosen there. */
export const fieldContextsScenario: Scenario = {
  'gives a field contexts of projects and issue types': async (world) => {
    const { issueCustomFieldContexts: contexts, issueTypes } = world.admin;
    const fieldId = await selectField(world);
    const task = world.idNamed(await issueTypes.getIssueAllTypes(), 'Task');
    const { id } = await contexts.createCustomFieldContext({
      fieldId,
      name: 'Dogs only',
      description: '',
      projectIds: [world.projectId],
      issueTypeIds: [],
    });
    const contextId = Number(present(id));
    await contexts.updateCustomFieldContext({ fieldId, contextId, name: 'Dogs' });
    const all = await contexts.getContextsForField({ fieldId });
    expect(all.values.map(({ name }) => name)).toContain('Dogs');
    await contexts.addIssueTypesToContext({ fieldId, contextId, issueTypeIds: [task] });
    const byType = await contexts.getIssueTypeMappingsForContexts({ fieldId });
    expect(byType.values).toContainEqual({ contextId: String(contextId), issueTypeId: task });
    await contexts.removeIssueTypesFromContext({ fieldId, contextId, issueTypeIds: [task] });
    const projectIds = [world.projectId];
    await contexts.removeCustomFieldContextFromProjects({ fieldId, contextId, projectIds });
    const other = await contexts.createCustomFieldContext({
      fieldId,
      name: 'Again',
      projectIds,
      issueTypeIds: [task],
    });
    const byProject = await contexts.getProjectContextMapping({ fieldId });
    expect(byProject.values).toContainEqual({
      contextId: present(other.id),
      projectId: world.projectId,
    });
    await contexts.deleteCustomFieldContext({ fieldId, contextId: Number(present(other.id)) });
  },

  'moves a context to another project': async (world) => {
    const { issueCustomFieldContexts: contexts, projects } = world.admin;
    const fieldId = await selectField(world);
    const cat = await projects.createProject({
      key: 'CAT',
      name: 'Cats',
      projectTypeKey: 'business',
      projectTemplateKey:
        'com.atlassian.jira-core-project-templates:jira-core-simplified-project-management',
      leadAccountId: 'account-admin',
    });
    const { id } = await contexts.createCustomFieldContext({
      fieldId,
      name: 'Dogs',
      projectIds: [world.projectId],
      issueTypeIds: [],
    });
    const projectIds = [String(cat.id)];
    await contexts.assignProjectsToCustomFieldContext({
      fieldId,
      contextId: Number(present(id)),
      projectIds,
    });
    const { values } = await contexts.getProjectContextMapping({ fieldId });
    expect(values).toContainEqual({ contextId: present(id), projectId: String(cat.id) });
  },

  'makes, renames, orders and deletes options': async (world) => {
    const { issueCustomFieldContexts, issueCustomFieldOptions: options } = world.admin;
    const fieldId = await selectField(world);
    const all = await issueCustomFieldContexts.getContextsForField({ fieldId });
    const at = { fieldId, contextId: Number(present(all.values[0]?.id)) };
    const made = await options.createCustomFieldOption({
      ...at,
      options: [{ value: 'Black' }, { value: 'White' }],
    });
    const [black = '', white = ''] = (made.options ?? []).map(({ id }) => present(id));
    await options.updateCustomFieldOption({ ...at, options: [{ id: black, value: 'Brown' }] });
    await options.reorderCustomFieldOptions({
      ...at,
      customFieldOptionIds: [white],
      position: 'First',
    });
    const listed = async () =>
      (await options.getOptionsForContext(at)).values.map(({ value }) => value);
    expect(await listed()).toEqual(['White', 'Brown']);
    await options.deleteCustomFieldOption({ ...at, optionId: Number(white) });
    expect(await listed()).toEqual(['Brown']);
  },
};
