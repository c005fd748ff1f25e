import { present, type Scenario } from './jira-world';

const types = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** Fields of the site. */
export const fieldsScenario: Scenario = {
  'makes, changes, trashes, restores and deletes a field': async ({ admin }) => {
    const made = await admin.issueFields.createCustomField({
      name: 'Colour',
      description: 'Of the dog.',
      type: `${types}:select`,
      searcherKey: `${types}:multiselectsearcher`,
    });
    const fieldId = present(made.id);
    expect(made).toMatchObject({ name: 'Colour', custom: true, schema: { type: 'option' } });
    await admin.issueFields.updateCustomField({ fieldId, name: 'Coat' });
    const found = async () =>
      (await admin.issueFields.getFieldsPaginated({ id: [fieldId], expand: 'searcherKey' })).values;
    expect(await found()).toEqual([expect.objectContaining({ id: fieldId, name: 'Coat' })]);
    expect((await admin.issueFields.getFields()).map(({ id }) => id)).toContain(fieldId);
    await admin.issueFields.trashCustomField({ id: fieldId });
    const trashed = await admin.issueFields.getTrashedFieldsPaginated();
    expect(trashed.values.map(({ id }) => id)).toEqual([fieldId]);
    await admin.issueFields.restoreCustomField({ id: fieldId });
    expect(await found()).toHaveLength(1);
    const task = await admin.issueFields.deleteCustomField({ id: fieldId });
    expect(task).toMatchObject({ status: 'COMPLETE', progress: 100 });
    expect(await admin.tasks.getTask({ taskId: task.id })).toEqual(task);
    expect(await found()).toEqual([]);
  },
};
