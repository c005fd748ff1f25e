import { createCloudClient } from 'jira.js';
import { z } from 'zod';
import { jiraHostRouter } from '../../../../emulator/jira/host-router';
import { jiraRest } from '../../../../emulator/jira/rest';
import { openListener } from '../../../../emulator/http/listener';
import { asApp, callerOf, restClient } from '../../../support/jira-client';
import { idOf, listOf, makeProject, world } from '../configuration/world';

interface Place {
  readonly projectId: string;
  readonly issueTypeId: string;
}

/** A project with its first issue type, and the app's own client. */
async function place() {
  const { admin, app, alice, nobody, site } = world();
  const projectId = await makeProject(admin, 'ONE');
  const { id: issueTypeId } = await firstType(projectId);
  const bare = restClient(jiraRest(site), asApp);
  return { admin, app, alice, nobody, site, bare, projectId, issueTypeId };

  async function firstType(id: string) {
    const [type] = listOf(await admin.get(`issuetype/project?projectId=${id}`));
    return { id: String(type?.['id']) };
  }
}

const path = '/rest/api/3/uiModifications';

describe('UI modifications by REST', () => {
  it('keep name, data and contexts, and tell the last two on request only', async () => {
    const { app, projectId, issueTypeId } = await place();
    const context = { projectId, issueTypeId, viewType: 'GIC' };
    const body = { name: 'Ask more', description: 'Why', data: '{"a":1}', contexts: [context] };
    const id = idOf(await app.post('uiModifications', body));
    expect(listOf(await app.get('uiModifications'))).toEqual([
      { id, name: 'Ask more', description: 'Why', self: expect.stringContaining(id) },
    ]);
    expect(listOf(await app.get('uiModifications?expand=data,contexts'))).toMatchObject([
      { data: '{"a":1}', contexts: [{ ...context, isAvailable: true }] },
    ]);
  });

  it('change in what is sent alone, and contexts are replaced as a whole', async () => {
    const { app, projectId, issueTypeId } = await place();
    const at = (viewType: string) => ({ projectId, issueTypeId, viewType });
    const body = { name: 'Old', data: 'kept', contexts: [at('GIC'), at('IssueView')] };
    const id = idOf(await app.post('uiModifications', body));
    expect((await app.put(`uiModifications/${id}`, { name: 'New' })).status).toBe(204);
    await app.put(`uiModifications/${id}`, { contexts: [at('IssueTransition')] });
    const [stored] = listOf(await app.get('uiModifications?expand=data,contexts'));
    expect(stored).toMatchObject({ name: 'New', data: 'kept' });
    expect(stored?.['contexts']).toMatchObject([at('IssueTransition')]);
    expect((await app.delete(`uiModifications/${id}`)).status).toBe(204);
    expect((await app.delete(`uiModifications/${id}`)).status).toBe(404);
  });

  it('belong to the app: people, and the app on their behalf, are refused', async () => {
    const { admin, nobody, site } = await place();
    const caller = { accountId: 'account-admin', app: { as: 'user', scopes: [] } } as const;
    const onBehalf = restClient(jiraRest(site), caller);
    expect((await nobody.get('uiModifications')).status).toBe(401);
    expect((await admin.get('uiModifications')).status).toBe(403);
    expect((await admin.post('uiModifications', { name: 'Mine' })).status).toBe(403);
    expect((await onBehalf.get(path)).status).toBe(403);
  });

  it('name the projects and issue types that are not there', async () => {
    const { app, projectId } = await place();
    const answer = await app.post('uiModifications', {
      name: 'Lost',
      contexts: [
        { projectId: '999', issueTypeId: '1', viewType: 'GIC' },
        { projectId, issueTypeId: '888', viewType: 'GIC' },
      ],
    });
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual({
      errorMessages: [
        "Project with ID '999' was not found.",
        `Project with ID '${projectId}'. The following issue types were not found: [888]`,
      ],
      errors: {},
      details: { projectNotFound: ['999'], issueTypesNotFound: { [projectId]: ['888'] } },
    });
  });

  it.each([
    ['no name', { data: 'x' }],
    ['a name of 256 characters', { name: 'x'.repeat(256) }],
    ['a description of 256 characters', { name: 'x', description: 'x'.repeat(256) }],
    ['data of 50,001 characters', { name: 'x', data: 'x'.repeat(50_001) }],
    ['1,001 contexts', { name: 'x', contexts: Array(1001).fill({ projectId: '1' }) }],
    ['two wildcards', { name: 'x', contexts: [{ projectId: null, issueTypeId: null }] }],
    ['an unknown view', { name: 'x', contexts: [{ viewType: 'Board', projectId: '1' }] }],
    ['an unknown property', { name: 'x', colour: 'red' }],
  ])('are refused with %s', async (_what, body) => {
    const { bare } = await place();
    expect((await bare.post(path, body)).status).toBe(400);
  });

  it('take 50,000 characters beyond the basic plane, and one wildcard written as null', async () => {
    const { bare, projectId } = await place();
    const contexts = [{ projectId, issueTypeId: null, viewType: 'GIC' }];
    expect((await bare.post(path, { name: 'x', data: 'ä'.repeat(50_000), contexts })).status).toBe(
      201,
    );
  });

  it('share a context a hundred times and not once more', async () => {
    const { app, projectId, issueTypeId } = await place();
    const contexts = [{ projectId, issueTypeId, viewType: 'GIC' }];
    for (let made = 0; made < 100; made += 1) {
      expect((await app.post('uiModifications', { name: `${made}`, contexts })).status).toBe(201);
    }
    expect((await app.post('uiModifications', { name: 'more', contexts })).status).toBe(400);
    const elsewhere = [{ projectId, issueTypeId, viewType: 'IssueView' }];
    const id = idOf(await app.post('uiModifications', { name: 'other', contexts: elsewhere }));
    expect((await app.put(`uiModifications/${id}`, { contexts })).status).toBe(400);
    const [first] = listOf(await app.get('uiModifications?maxResults=1'));
    expect((await app.put(`uiModifications/${String(first?.['id'])}`, { contexts })).status).toBe(
      204,
    );
  });

  it('refuse the views of Jira Service Management loudly', async () => {
    const { bare } = await place();
    const contexts = [{ portalId: '1', requestTypeId: '10', viewType: 'JSMRequestCreate' }];
    expect((await bare.post(path, { name: 'x', contexts })).status).toBe(501);
  });

  it('lose the availability of a context whose project is gone', async () => {
    const { admin, app, projectId, issueTypeId } = await place();
    const contexts = [{ projectId, issueTypeId, viewType: 'GIC' }];
    await app.post('uiModifications', { name: 'x', contexts });
    await admin.delete('project/ONE?enableUndo=false');
    const [stored] = listOf(await app.get('uiModifications?expand=contexts'));
    expect(stored?.['contexts']).toMatchObject([{ isAvailable: false }]);
  });
});

describe('the page around a form', () => {
  const all = [
    'read:jira-user',
    'read:jira-work',
    'write:jira-work',
    'manage:jira-configuration',
    'manage:jira-project',
  ];

  /** What Alice's page is told of the create dialog of an issue type. */
  async function told(scopes: readonly string[], contexts: (at: Place) => readonly unknown[]) {
    const { site, app, projectId, issueTypeId } = await place();
    for (const [index, context] of contexts({ projectId, issueTypeId }).entries()) {
      const data = String(index);
      await app.post('uiModifications', { name: data, data, contexts: [context] });
    }
    const host = jiraHostRouter({ ...site, app: { ...site.app, scopes } });
    const query = new URLSearchParams({ projectId, issueTypeId, viewType: 'GIC' });
    return restClient(host, callerOf('alice')).get(`/__forge/ui-modifications?${query.toString()}`);
  }

  it('gets the modifications whose contexts fit, wildcards among them, in the order of their making', async () => {
    const answer = await told(all, ({ projectId, issueTypeId }) => [
      { projectId, issueTypeId, viewType: 'GIC' },
      { projectId, issueTypeId, viewType: 'IssueView' },
      { projectId, viewType: 'GIC' },
      { issueTypeId, viewType: 'GIC' },
      { projectId, issueTypeId },
    ]);
    const { uiModifications: active } = z
      .object({ uiModifications: z.array(z.object({ data: z.string() })) })
      .parse(answer.body);
    expect(active.map(({ data }) => data)).toEqual(['0', '2', '3', '4']);
  });

  it.each(all)('is refused for an app without the scope %s', async (missing) => {
    const scopes = all.filter((scope) => scope !== missing);
    const answer = await told(scopes, (at) => [{ ...at, viewType: 'GIC' }]);
    expect(answer).toMatchObject({
      status: 403,
      body: { message: expect.stringContaining(missing) },
    });
  });
});

describe('jira.js', () => {
  it('drives UI modifications, page by page', async () => {
    const { site, projectId, issueTypeId } = await place();
    const listener = await openListener(0);
    listener.serve((request) => jiraRest(site).fetch(request, { caller: asApp }));
    const { uiModificationsApps: client } = createCloudClient({
      host: `http://localhost:${listener.port}`,
      auth: { type: 'basic', email: 'app@example.com', apiToken: 'token' },
      onSchemaMismatch: 'throw',
    });
    const contexts = [{ projectId, issueTypeId, viewType: 'GIC' }];
    const made = await client.createUiModification({ name: 'First', data: 'd', contexts });
    await client.createUiModification({ name: 'Second' });
    await client.updateUiModification({ uiModificationId: made.id, name: 'Renamed' });
    const first = await client.getUiModifications({ maxResults: 1, expand: 'data,contexts' });
    expect(first).toMatchObject({ total: 2, isLast: false, values: [{ name: 'Renamed' }] });
    await client.deleteUiModification({ uiModificationId: made.id });
    expect(await client.getUiModifications()).toMatchObject({ values: [{ name: 'Second' }] });
    await listener.close();
  });
});
