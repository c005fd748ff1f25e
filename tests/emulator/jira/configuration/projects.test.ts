import { idOf, listOf, makeProject, named, world, type Client } from './world';

async function schemes(admin: Client) {
  const task = named(await admin.get('issuetype'), 'Task')['id'];
  const kind = idOf(await admin.post('issuetype', { name: 'Kind', type: 'standard' }));
  const typeScheme = await admin.post('issuetypescheme', {
    name: 'Kinds',
    issueTypeIds: [kind],
    defaultIssueTypeId: kind,
  });
  const screen = idOf(await admin.post('screens', { name: 'Kind screen' }));
  const screenScheme = idOf(
    await admin.post('screenscheme', { name: 'Kind', screens: { default: Number(screen) } }),
  );
  const typeScreenScheme = idOf(
    await admin.post('issuetypescreenscheme', {
      name: 'Kind',
      issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId: screenScheme }],
    }),
  );
  const { issueTypeSchemeId } = Object(typeScheme.body) as { issueTypeSchemeId: string };
  return { task, kind, issueTypeSchemeId, typeScreenScheme, screenScheme, screen };
}

const details = {
  key: 'ONE',
  name: 'One',
  leadAccountId: 'account-admin',
  projectTypeKey: 'business',
};

describe('projects', () => {
  it('are made out of schemes that exist', async () => {
    const { admin } = world();
    const { kind, issueTypeSchemeId, typeScreenScheme } = await schemes(admin);
    const made = await admin.post('project', {
      ...details,
      issueTypeScheme: Number(issueTypeSchemeId),
      issueTypeScreenScheme: Number(typeScreenScheme),
    });
    expect(made.status).toBe(201);
    expect((await admin.get('project/ONE')).body).toMatchObject({ issueTypes: [{ id: kind }] });
    const [use] = listOf(await admin.get(`issuetypescreenscheme/project?projectId=${idOf(made)}`));
    expect(use).toMatchObject({ issueTypeScreenScheme: { id: typeScreenScheme } });
  });

  it.each([
    ['a key that is taken', { name: 'Two' }, 'projectKey'],
    ['a name that is taken', { key: 'TWO' }, 'projectName'],
    ['a key in lower case', { key: 'two', name: 'Two' }, 'projectKey'],
    ['a lead who does not exist', { key: 'TWO', name: 'Two', leadAccountId: 'x' }, 'projectLead'],
  ])('refuses %s', async (_, wrong, field) => {
    const { admin } = world();
    expect((await admin.post('project', details)).status).toBe(201);
    const { status, body } = await admin.post('project', { ...details, ...wrong });
    expect(status).toBe(400);
    expect(body).toHaveProperty(['errors', field]);
  });

  it('keep an issue type scheme that has the types of their issues', async () => {
    const { admin, alice } = world();
    const { issueTypeSchemeId } = await schemes(admin);
    const projectId = await makeProject(admin, 'ONE');
    const fields = { project: { id: projectId }, issuetype: { name: 'Task' }, summary: 'S' };
    expect((await alice.post('issue', { fields })).status).toBe(201);
    const body = { issueTypeSchemeId, projectId };
    expect((await admin.put('issuetypescheme/project', body)).status).toBe(400);
  });

  it('are deleted with their issues', async () => {
    const { admin, alice } = world();
    const projectId = await makeProject(admin, 'ONE');
    const fields = { project: { id: projectId }, issuetype: { name: 'Task' }, summary: 'S' };
    const issue = idOf(await alice.post('issue', { fields }));
    expect((await admin.delete('project/ONE')).status).toBe(204);
    expect((await alice.get(`issue/${issue}`)).status).toBe(404);
    expect((await admin.get('project/ONE')).status).toBe(404);
  });

  it('keep properties that everybody reads and administrators write', async () => {
    const { admin, alice } = world();
    await makeProject(admin, 'ONE');
    const path = 'project/ONE/properties/colours';
    expect((await alice.put(path, { a: 1 })).status).toBe(403);
    expect((await admin.put(path, { a: 1 })).status).toBe(201);
    expect((await admin.put(path, { a: 2 })).status).toBe(200);
    expect((await alice.get(path)).body).toEqual({ key: 'colours', value: { a: 2 } });
    expect((await admin.delete(path)).status).toBe(204);
    expect((await alice.get(path)).status).toBe(404);
  });
});

describe('schemes in use', () => {
  it('protect what they name from deletion', async () => {
    const { admin } = world();
    const { issueTypeSchemeId, typeScreenScheme, screenScheme, screen } = await schemes(admin);
    await admin.post('project', {
      ...details,
      issueTypeScheme: Number(issueTypeSchemeId),
      issueTypeScreenScheme: Number(typeScreenScheme),
    });
    for (const path of [
      `issuetypescheme/${issueTypeSchemeId}`,
      `issuetypescreenscheme/${typeScreenScheme}`,
      `screenscheme/${screenScheme}`,
      `screens/${screen}`,
    ]) {
      expect([path, (await admin.delete(path)).status]).toEqual([path, 400]);
    }
  });

  it('refuse a name that is taken', async () => {
    const { admin } = world();
    const { kind, screenScheme, screen } = await schemes(admin);
    const mapping = [{ issueTypeId: 'default', screenSchemeId: screenScheme }];
    const again = [
      await admin.post('issuetype', { name: 'kind' }),
      await admin.post('issuetypescheme', { name: 'Kinds', issueTypeIds: [kind] }),
      await admin.post('screens', { name: 'Kind screen' }),
      await admin.post('screenscheme', { name: 'Kind', screens: { default: Number(screen) } }),
      await admin.post('issuetypescreenscheme', { name: 'Kind', issueTypeMappings: mapping }),
      await admin.post('workflowscheme', { name: 'default workflow scheme' }),
    ];
    expect(again.map(({ status }) => status)).toEqual([409, 409, 400, 400, 400, 400]);
  });

  it('show a new field on a screen once, in the place it was moved to', async () => {
    const { admin } = world();
    const { screen } = await schemes(admin);
    const [tab] = listOf(await admin.get(`screens/${screen}/tabs`));
    const path = `screens/${screen}/tabs/${String(tab?.['id'])}/fields`;
    for (const fieldId of ['summary', 'description', 'duedate']) {
      expect((await admin.post(path, { fieldId })).status).toBe(200);
    }
    expect((await admin.post(path, { fieldId: 'summary' })).status).toBe(400);
    await admin.post(`${path}/duedate/move`, { position: 'First' });
    await admin.post(`${path}/summary/move`, { after: 'description' });
    const ids = listOf(await admin.get(path)).map((each) => each['id']);
    expect(ids).toEqual(['duedate', 'description', 'summary']);
    const free = listOf(await admin.get(`screens/${screen}/availableFields`));
    expect(free.map((each) => each['id'])).not.toContain('summary');
  });
});

describe('lists', () => {
  it('come in pages that join up to the whole', async () => {
    const { admin } = world();
    for (let number = 1; number <= 7; number += 1) {
      await admin.post('screens', { name: `Screen ${number}` });
    }
    const seen: unknown[] = [];
    for (let startAt = 0; startAt < 8; startAt += 3) {
      const page = await admin.get(`screens?startAt=${startAt}&maxResults=3`);
      expect(page.body).toMatchObject({ total: 8, startAt, isLast: startAt >= 6 });
      seen.push(...listOf(page).map((each) => each['name']));
    }
    expect(new Set(seen).size).toBe(8);
    expect((await admin.get('screens?startAt=x')).status).toBe(400);
  });
});

describe('people', () => {
  it('are found by name, by account and by who can be assigned', async () => {
    const { admin, alice } = world();
    await makeProject(admin, 'ONE');
    const byName = listOf(await alice.get('user/search?query=bo'));
    expect(byName).toMatchObject([{ accountId: 'account-bob', emailAddress: 'bob@example.com' }]);
    const assignable = listOf(await alice.get('user/assignable/search?project=ONE'));
    expect(assignable.map((each) => each['displayName'])).toEqual(['Admin', 'Alice', 'Bob']);
    const bulk = await alice.get('user/bulk?accountId=account-bob&accountId=account-app');
    expect(listOf(bulk)).toHaveLength(2);
    expect((await alice.get('user?accountId=account-nobody')).status).toBe(404);
  });

  it('join and leave groups by an administrator', async () => {
    const { admin, alice } = world();
    expect((await admin.post('group', { name: 'writers' })).status).toBe(201);
    const path = 'group/user?groupname=writers';
    await admin.post(path, { accountId: 'account-bob' });
    expect(listOf(await alice.get('group/member?groupname=writers'))).toMatchObject([
      { accountId: 'account-bob' },
    ]);
    expect((await admin.delete(`${path}&accountId=account-bob`)).status).toBe(200);
    expect(listOf(await alice.get('group/member?groupname=writers'))).toEqual([]);
  });
});
