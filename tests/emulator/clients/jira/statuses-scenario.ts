import { present, type Scenario } from './jira-world';

/** Statuses and their categories. */
export const statusesScenario: Scenario = {
  'makes, changes, finds and deletes statuses': async ({ admin }) => {
    const [made] = await admin.status.createStatuses({
      scope: { type: 'GLOBAL' },
      statuses: [{ name: 'Asleep', statusCategory: 'TODO', description: '' }],
    });
    const id = present(made?.id);
    await admin.status.updateStatuses({
      statuses: [{ id, name: 'Dozing', statusCategory: 'IN_PROGRESS' }],
    });
    expect(await admin.status.getStatusesById({ id: [id] })).toMatchObject([
      { id, name: 'Dozing', statusCategory: 'IN_PROGRESS' },
    ]);
    expect(await admin.status.getStatusesByName({ name: ['Dozing'] })).toHaveLength(1);
    const found = await admin.status.search({ searchString: 'doz' });
    expect(found.values?.map(({ name }) => name)).toEqual(['Dozing']);
    await admin.status.deleteStatusesById({ id: [id] });
    expect((await admin.status.search({ searchString: 'doz' })).values).toEqual([]);
  },

  'reads statuses and categories as older calls have them': async ({ alice }) => {
    const all = await alice.workflowStatuses.getStatuses();
    expect(all.map(({ name }) => name)).toContain('To Do');
    const one = await alice.workflowStatuses.getStatus({ idOrName: 'Done' });
    expect(one.statusCategory?.key).toBe('done');
    const categories = await alice.workflowStatusCategories.getStatusCategories();
    expect(categories.map(({ key }) => key)).toEqual(['undefined', 'new', 'indeterminate', 'done']);
    const category = await alice.workflowStatusCategories.getStatusCategory({ idOrKey: 'new' });
    expect(category.name).toBe('To Do');
  },
};
