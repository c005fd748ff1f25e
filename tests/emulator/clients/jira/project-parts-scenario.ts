import { present, type JiraWorld, type Scenario } from './jira-world';

/** Puts a system field on every screen. */
async function show({ admin }: JiraWorld, fieldId: string): Promise<void> {
  const screens = await admin.screens.getScreens({});
  for (const { id } of screens.values) {
    const screenId = Number(id);
    const [tab] = [await admin.screenTabs.getAllScreenTabs({ screenId })].flat();
    await admin.screenTabFields.addScreenTabField({ screenId, tabId: present(tab?.id), fieldId });
  }
}

async function fieldsOf({ alice }: JiraWorld, issueIdOrKey: string): Promise<unknown> {
  const { fields } = await alice.issues.getIssue({ issueIdOrKey });
  return fields;
}

/** Components and versions of a project, and issues that name them. */
export const projectPartsScenario: Scenario = {
  'makes components, gives them to issues, and replaces one': async (world) => {
    await show(world, 'components');
    const { projectComponents: parts } = world.admin;
    const dry = await parts.createComponent({ project: 'DOG', name: 'Dry', description: 'Food.' });
    const wet = await parts.createComponent({ project: 'DOG', name: 'Wet' });
    const id = present(dry.id);
    await parts.updateComponent({ id, body: { name: 'Very dry' } });
    expect(await parts.getComponent({ id })).toMatchObject({ name: 'Very dry', project: 'DOG' });
    const again = parts.createComponent({ project: 'DOG', name: 'Wet' });
    await expect(again).rejects.toMatchObject({ status: 400 });
    const { key } = await world.task({ components: [{ name: 'Very dry' }] });
    expect(await fieldsOf(world, key)).toMatchObject({ components: [{ name: 'Very dry' }] });
    await parts.deleteComponent({ id, moveIssuesTo: present(wet.id) });
    expect(await fieldsOf(world, key)).toMatchObject({ components: [{ name: 'Wet' }] });
    const all = await parts.getProjectComponents({ projectIdOrKey: 'DOG' });
    expect(all.map(({ name }) => name)).toEqual(['Wet']);
    const page = await parts.getProjectComponentsPaginated({ projectIdOrKey: 'DOG', query: 'we' });
    expect(page.total).toBe(1);
    const wrong = world.task({ components: [{ name: 'Very dry' }] });
    await expect(wrong).rejects.toMatchObject({ status: 400 });
  },

  'makes versions, fixes issues for them, and removes one': async (world) => {
    await show(world, 'fixVersions');
    const { projectVersions: releases } = world.admin;
    const projectId = Number(world.projectId);
    const one = await releases.createVersion({ projectId, name: '1.0', releaseDate: '2026-11-01' });
    const two = await releases.createVersion({ projectId, name: '2.0' });
    const id = present(one.id);
    expect(one).toMatchObject({ released: false, overdue: true });
    await releases.updateVersion({ id, body: { released: true } });
    expect(await releases.getVersion({ id })).toMatchObject({ name: '1.0', released: true });
    const { key } = await world.task({ fixVersions: [{ id }] });
    const jql = 'fixVersion = "1.0"';
    expect(await world.alice.issueSearch.countIssues({ jql })).toEqual({ count: 1 });
    expect(await fieldsOf(world, key)).toMatchObject({ fixVersions: [{ name: '1.0' }] });
    const moveFixIssuesTo = Number(present(two.id));
    await releases.deleteAndReplaceVersion({ id, moveFixIssuesTo });
    expect(await fieldsOf(world, key)).toMatchObject({ fixVersions: [{ name: '2.0' }] });
    const all = await releases.getProjectVersions({ projectIdOrKey: 'DOG' });
    expect(all.map(({ name }) => name)).toEqual(['2.0']);
    const page = await releases.getProjectVersionsPaginated({ projectIdOrKey: 'DOG' });
    expect(page.total).toBe(1);
  },
};
