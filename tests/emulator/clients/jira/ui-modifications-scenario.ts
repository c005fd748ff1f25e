import type { Scenario } from './jira-world';

/** UI modifications that the app keeps in Jira. */
export const uiModificationsScenario: Scenario = {
  'makes, changes, lists and deletes one': async ({ app, admin, projectId, idNamed }) => {
    const { uiModificationsApps: all } = app;
    const issueTypeId = idNamed(await admin.issueTypes.getIssueAllTypes(), 'Task');
    const { id } = await all.createUiModification({
      name: 'Hide things',
      data: '{"hidden":["labels"]}',
      contexts: [{ projectId, issueTypeId, viewType: 'GIC' }],
    });
    await all.updateUiModification({ uiModificationId: id, description: 'Of dogs.' });
    const page = await all.getUiModifications({ expand: ['data', 'contexts'] });
    expect(page.values).toMatchObject([
      { id, name: 'Hide things', description: 'Of dogs.', data: '{"hidden":["labels"]}' },
    ]);
    await all.deleteUiModification({ uiModificationId: id });
    expect((await all.getUiModifications({})).values).toEqual([]);
  },
};
