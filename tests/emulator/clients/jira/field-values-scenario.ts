import { present, type JiraWorld, type Scenario } from './jira-world';

const types = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** Makes a field of that type, puts it on every screen, and answers its id and its context. */
async function fieldOf({ admin }: JiraWorld, type: string) {
  const made = await admin.issueFields.createCustomField({ name: type, type: `${types}:${type}` });
  const fieldId = present(made.id);
  const screens = await admin.screens.getScreens({});
  for (const { id } of screens.values) {
    const screenId = Number(id);
    const [tab] = [await admin.screenTabs.getAllScreenTabs({ screenId })].flat();
    const tabId = present(tab?.id);
    await admin.screenTabFields.addScreenTabField({ screenId, tabId, fieldId });
  }
  const contexts = await admin.issueCustomFieldContexts.getContextsForField({ fieldId });
  return { fieldId, contextId: Number(present(contexts.values[0]?.id)) };
}

async function valueOf({ alice }: JiraWorld, key: string, fieldId: string): Promise<unknown> {
  const issue = await alice.issues.getIssue({ issueIdOrKey: key, fields: [fieldId] });
  const value: unknown = issue.fields?.[fieldId];
  return value;
}

/** Values of custom fields that are more than a text or a number. */
export const fieldValuesScenario: Scenario = {
  'chooses an option and one below it': async (world) => {
    const at = await fieldOf(world, 'cascadingselect');
    const { issueCustomFieldOptions: options } = world.admin;
    const tops = await options.createCustomFieldOption({ ...at, options: [{ value: 'Europe' }] });
    const europe = present(tops.options?.[0]?.id);
    const below = await options.createCustomFieldOption({
      ...at,
      options: [{ value: 'Spain', optionId: europe }],
    });
    const spain = present(below.options?.[0]?.id);
    const { key } = await world.task({
      [at.fieldId]: { value: 'Europe', child: { value: 'Spain' } },
    });
    expect(await valueOf(world, key, at.fieldId)).toMatchObject({
      id: europe,
      value: 'Europe',
      child: { id: spain, value: 'Spain' },
    });
    const wrong = world.task({ [at.fieldId]: { value: 'Europe', child: { value: 'Peru' } } });
    await expect(wrong).rejects.toMatchObject({ status: 400 });
    const early = options.deleteCustomFieldOption({ ...at, optionId: Number(europe) });
    await expect(early).rejects.toMatchObject({ status: 400 });
  },

  'picks groups, people and projects': async (world) => {
    const group = await fieldOf(world, 'grouppicker');
    const groups = await fieldOf(world, 'multigrouppicker');
    const people = await fieldOf(world, 'multiuserpicker');
    const project = await fieldOf(world, 'project');
    const { key } = await world.task({
      [group.fieldId]: { name: 'jira-users' },
      [groups.fieldId]: [{ name: 'jira-users' }, { name: 'site-admins' }],
      [people.fieldId]: [{ accountId: 'account-bob' }],
      [project.fieldId]: { key: 'DOG' },
    });
    expect(await valueOf(world, key, group.fieldId)).toMatchObject({ name: 'jira-users' });
    expect(await valueOf(world, key, groups.fieldId)).toHaveLength(2);
    expect(await valueOf(world, key, people.fieldId)).toMatchObject([{ displayName: 'Bob' }]);
    expect(await valueOf(world, key, project.fieldId)).toMatchObject({ id: world.projectId });
    const wrong = world.task({ [group.fieldId]: { name: 'nobody' } });
    await expect(wrong).rejects.toMatchObject({ status: 400 });
  },

  'starts with the default value where nothing was said': async (world) => {
    const { fieldId, contextId } = await fieldOf(world, 'select');
    const { issueCustomFieldOptions: options } = world.admin;
    const made = await options.createCustomFieldOption({
      fieldId,
      contextId,
      options: [{ value: 'Low' }, { value: 'High' }],
    });
    const optionId = present(made.options?.[1]?.id);
    const value = { contextId: String(contextId), optionId, type: 'option.single' };
    const path = `/rest/api/3/field/${fieldId}/context/defaultValue`;
    expect(await world.plain('PUT', path, { defaultValues: [value] })).toMatchObject({
      status: 204,
    });
    const defaults = await world.plain('GET', path);
    expect(defaults.body).toMatchObject({ total: 1, values: [value] });
    const { key } = await world.task();
    expect(await valueOf(world, key, fieldId)).toMatchObject({ value: 'High' });
    const other = await world.task({ [fieldId]: null });
    expect(await valueOf(world, other.key, fieldId)).toBeNull();
    const misfit = { ...value, type: 'float', number: 1 };
    const refused = await world.plain('PUT', path, { defaultValues: [misfit] });
    expect(refused.status).toBe(400);
  },
};
