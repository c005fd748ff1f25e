import { present, type Scenario } from './jira-world';

/** Screens, their tabs and fields, and the schemes that lead to them. */
export const screensScenario: Scenario = {
  'arranges tabs and fields of a screen': async ({ admin, plain, idNamed }) => {
    await plain('POST', '/rest/api/3/screens', { name: 'Front', description: 'Of the house.' });
    const screens = async () => (await admin.screens.getScreens({ queryString: 'front' })).values;
    const screenId = Number(idNamed(await screens(), 'Front'));
    await plain('PUT', `/rest/api/3/screens/${screenId}`, { name: 'Front door' });
    expect((await screens()).map(({ name }) => name)).toEqual(['Front door']);
    const tab = await admin.screenTabs.addScreenTab({ screenId, name: 'More' });
    const at = { screenId, tabId: present(tab.id) };
    await admin.screenTabs.renameScreenTab({ ...at, name: 'Most' });
    const tabs = await admin.screenTabs.getAllScreenTabs({ screenId });
    expect(JSON.stringify(tabs)).toContain('Most');
    const free = await admin.screens.getAvailableScreenFields({ screenId });
    expect(JSON.stringify(free)).toContain('labels');
    for (const fieldId of ['summary', 'labels']) {
      await admin.screenTabFields.addScreenTabField({ ...at, fieldId });
    }
    await admin.screenTabFields.moveScreenTabField({ ...at, id: 'labels', position: 'First' });
    await admin.screenTabFields.moveScreenTabField({ ...at, id: 'labels', after: 'summary' });
    const fields = await admin.screenTabFields.getAllScreenTabFields(at);
    expect([fields].flat().map(({ id }) => id)).toEqual(['summary', 'labels']);
    await admin.screenTabFields.removeScreenTabField({ ...at, id: 'labels' });
    await admin.screenTabs.deleteScreenTab(at);
    expect(await plain('DELETE', `/rest/api/3/screens/${screenId}`)).toMatchObject({ status: 204 });
  },

  'keeps screen schemes': async ({ admin, idNamed }) => {
    const screen = Number(idNamed((await admin.screens.getScreens({})).values, 'Default Screen'));
    const { id } = await admin.screenSchemes.createScreenScheme({
      name: 'House',
      screens: { default: screen },
    });
    const screenSchemeId = String(id);
    await admin.screenSchemes.updateScreenScheme({
      screenSchemeId,
      name: 'Home',
      screens: { create: String(screen) },
    });
    const { values } = await admin.screenSchemes.getScreenSchemes({ id: [id] });
    expect(values).toMatchObject([{ name: 'Home', screens: { default: screen, create: screen } }]);
    await admin.screenSchemes.deleteScreenScheme({ screenSchemeId });
  },

  'leads issue types to screen schemes': async ({ admin, projectId, idNamed }) => {
    const { issueTypeScreenSchemes: schemes } = admin;
    const issueTypeId = idNamed(await admin.issueTypes.getIssueAllTypes(), 'Task');
    const found = await admin.screenSchemes.getScreenSchemes({});
    const screenSchemeId = String(present(found.values[0]?.id));
    const { id: issueTypeScreenSchemeId } = await schemes.createIssueTypeScreenScheme({
      name: 'Types',
      issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId }],
    });
    const at = { issueTypeScreenSchemeId };
    await schemes.updateIssueTypeScreenScheme({ ...at, description: 'All of them.' });
    await schemes.appendMappingsForIssueTypeScreenScheme({
      ...at,
      issueTypeMappings: [{ issueTypeId, screenSchemeId }],
    });
    await schemes.updateDefaultScreenScheme({ ...at, screenSchemeId });
    const mappings = await schemes.getIssueTypeScreenSchemeMappings({
      issueTypeScreenSchemeId: [Number(issueTypeScreenSchemeId)],
    });
    expect(mappings.values).toContainEqual({ ...at, issueTypeId, screenSchemeId });
    await schemes.removeMappingsFromIssueTypeScreenScheme({ ...at, issueTypeIds: [issueTypeId] });
    const used = { projectId: [Number(projectId)] };
    const before = await schemes.getIssueTypeScreenSchemeProjectAssociations(used);
    const old = present(before.values[0]?.issueTypeScreenScheme?.id);
    await schemes.assignIssueTypeScreenSchemeToProject({ ...at, projectId });
    await schemes.assignIssueTypeScreenSchemeToProject({ issueTypeScreenSchemeId: old, projectId });
    await schemes.deleteIssueTypeScreenScheme(at);
    const left = await schemes.getIssueTypeScreenSchemes({});
    expect(left.values.map(({ name }) => name)).not.toContain('Types');
  },
};
