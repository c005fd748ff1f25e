import { present, type Scenario } from './jira-world';

/** Issue types and the schemes that offer them to projects. */
export const issueTypesScenario: Scenario = {
  'makes, changes and deletes an issue type': async ({ admin, plain, projectId }) => {
    const made = await admin.issueTypes.createIssueType({ name: 'Bark', hierarchyLevel: 0 });
    const id = present(made.id);
    await admin.issueTypes.updateIssueType({ id, description: 'Loud.' });
    const one = await admin.issueTypes.getIssueType({ id });
    expect(one).toMatchObject({ name: 'Bark', description: 'Loud.', subtask: false });
    const offered = await plain('GET', `/rest/api/3/issuetype/project?projectId=${projectId}`);
    expect(offered.status).toBe(200);
    await admin.issueTypes.deleteIssueType({ id });
    const all = await admin.issueTypes.getIssueAllTypes();
    expect(all.map(({ name }) => name)).not.toContain('Bark');
  },

  'offers issue types to a project by a scheme': async ({ admin, projectId, idNamed }) => {
    const { issueTypeSchemes: schemes } = admin;
    const task = idNamed(await admin.issueTypes.getIssueAllTypes(), 'Task');
    const bark = present((await admin.issueTypes.createIssueType({ name: 'Bark' })).id);
    const { issueTypeSchemeId: id } = await schemes.createIssueTypeScheme({
      name: 'Noises',
      issueTypeIds: [task],
      defaultIssueTypeId: task,
    });
    const issueTypeSchemeId = Number(id);
    await schemes.updateIssueTypeScheme({ issueTypeSchemeId, description: 'All noises.' });
    await schemes.addIssueTypesToIssueTypeScheme({ issueTypeSchemeId, issueTypeIds: [bark] });
    const mapping = async () => {
      const page = await schemes.getIssueTypeSchemesMapping({
        issueTypeSchemeId: [issueTypeSchemeId],
      });
      return page.values.map(({ issueTypeId }) => issueTypeId);
    };
    expect(await mapping()).toEqual([task, bark]);
    await schemes.removeIssueTypeFromIssueTypeScheme({
      issueTypeSchemeId,
      issueTypeId: Number(bark),
    });
    expect(await mapping()).toEqual([task]);
    const used = { projectId: [Number(projectId)] };
    const before = await schemes.getIssueTypeSchemeForProjects(used);
    const old = present(before.values[0]?.issueTypeScheme?.id);
    await schemes.assignIssueTypeSchemeToProject({ issueTypeSchemeId: id, projectId });
    const found = await schemes.getAllIssueTypeSchemes({
      id: [issueTypeSchemeId],
      expand: ['projects', 'issueTypes'],
    });
    expect(found.values).toMatchObject([{ name: 'Noises', defaultIssueTypeId: task }]);
    await schemes.assignIssueTypeSchemeToProject({ issueTypeSchemeId: old, projectId });
    await schemes.deleteIssueTypeScheme({ issueTypeSchemeId });
  },
};
