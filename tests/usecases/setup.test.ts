import { openSite, type OpenSite } from '../support/open-site';
import { openSteps, setupStory, type SetupPlan } from '../support/setup-story';

jest.setTimeout(180_000);

describe('the set-up', () => {
  let site: OpenSite;
  let story: ReturnType<typeof setupStory>;

  beforeEach(async () => {
    site = await openSite({ seed: 'empty' });
    story = setupStory(site);
  });
  afterEach(() => site.stop());

  it('shows what it would make and makes nothing by showing it', async () => {
    const before = await story.counts();
    const plan = await site.invoke('admin', 'planSetup', {});
    expect(plan).toMatchObject({ ok: true, value: { complete: false, running: false } });
    const open = openSteps(await story.check());
    expect(open).toMatchObject({ 'field:purpose': 'missing', project: 'missing' });
    expect(open).not.toHaveProperty('field:priority-score');
    expect(await story.counts()).toEqual(before);
  });

  it('makes everything, and nothing the second time', async () => {
    const first = await story.run();
    expect(openSteps(first)).toEqual({});
    expect(first).toMatchObject({ complete: true, running: false });
    const counts = await story.counts();
    expect(openSteps(await story.run())).toEqual({});
    expect(await story.counts()).toEqual(counts);
  });

  it('makes nothing twice when its job is delivered twice and the button is pressed twice', async () => {
    const before = await story.counts();
    await site.control('faults', [{ match: { kind: 'queue' }, times: 1, duplicate: true }]);
    await Promise.all([site.invoke('admin', 'runSetup', {}), site.invoke('admin', 'runSetup', {})]);
    await site.drain();
    expect(openSteps(await story.check())).toEqual({});
    const after = await story.counts();
    expect(after['fields']).toBe((before['fields'] ?? 0) + 21);
    expect(after['roles']).toBe((before['roles'] ?? 0) + 6);
    expect(after['statuses']).toBe((before['statuses'] ?? 0) + 10);
    expect(after['workflows']).toBe((before['workflows'] ?? 0) + 1);
    expect(after['projects']).toBe((before['projects'] ?? 0) + 1);
  });

  it.each([
    ['/rest/api/3/field'],
    ['/rest/api/3/statuses'],
    ['/rest/api/3/workflows/create'],
    ['/rest/api/3/project'],
  ])('finds what it made when the answer to POST %s was lost', async (path) => {
    const before = await story.counts();
    const lost = { match: { kind: 'jira', method: 'POST', path }, times: 1, dropAnswer: true };
    await site.control('faults', [lost]);
    await site.invoke('admin', 'runSetup', {});
    await site.drain();
    await site.control('clock', { advance: 'PT5M' });
    expect(openSteps(await story.check())).toEqual({});
    const after = await story.counts();
    expect(after['fields']).toBe((before['fields'] ?? 0) + 21);
    expect(after['statuses']).toBe((before['statuses'] ?? 0) + 10);
    expect(after['projects']).toBe((before['projects'] ?? 0) + 1);
  });

  it('says why a step failed, makes the rest, and finishes when it is run again', async () => {
    const refusal = { match: { method: 'POST', path: '/rest/api/3/role' }, times: 1, status: 403 };
    await site.control('faults', [refusal]);
    const plan = await story.run();
    const failed = plan.steps.filter(({ state }) => state === 'failed');
    expect(failed.map(({ key }) => key)).toEqual([
      'role:sales-ops',
      'permission-scheme',
      'project',
      'request-form',
      'desk',
    ]);
    expect(failed[0]?.detail).toContain('403');
    expect(failed[1]?.detail).toBe('Waits for "Sales Ops".');
    expect(openSteps(await story.run(['desk']))).toEqual({});
  });

  const libraryOf = (plan: SetupPlan) => plan.steps.find(({ key }) => key === 'library');

  it.each([
    ['is down', { status: 503 }],
    ['loses its answers', { dropAnswer: true }],
  ])('tries the library again when Confluence %s for a while', async (_how, effect) => {
    const fault = { match: { kind: 'confluence', path: '/wiki/' }, times: 3, ...effect };
    await site.control('faults', [fault]);
    await site.invoke('admin', 'runSetup', {});
    await site.drain();
    await site.control('clock', { advance: 'PT5M' });
    expect(openSteps(await story.check())).toEqual({});
  });

  it.each([
    ['is down', { status: 503 }],
    ['loses its answers', { dropAnswer: true }],
  ])('gives the library up alone when Confluence %s for long', async (_how, effect) => {
    const fault = { match: { kind: 'confluence', method: 'POST' }, times: 99, ...effect };
    const reads = { match: { kind: 'confluence', method: 'GET' }, times: 99, ...effect };
    await site.control('faults', [fault, reads]);
    await site.invoke('admin', 'runSetup', {});
    await site.drain();
    await site.control('clock', { advance: 'PT5M' });
    const plan = await story.check();
    expect(plan.running).toBe(false);
    expect(openSteps(plan)).toEqual({ library: 'failed' });
    expect(libraryOf(plan)?.detail).toBe('Confluence does not answer. Run this again later.');
    await site.control('faults', []);
    expect(openSteps(await story.run())).toEqual({});
  });

  it('leaves a project alone that has taken the key, and says what to do', async () => {
    await site.as('admin').post('/rest/api/3/project', {
      key: 'SAR',
      name: 'Search and rescue',
      projectTypeKey: 'business',
      leadAccountId: await adminId(site),
    });
    const plan = await story.run();
    const project = plan.steps.find(({ key }) => key === 'project');
    expect(project?.state).toBe('failed');
    expect(project?.detail).toContain('"Search and rescue"');
    expect(project?.detail).toContain("Change that project's key");
    const found = await site.as('admin').get('/rest/api/3/project/SAR');
    expect(found.body).toMatchObject({ name: 'Search and rescue' });
  });

  it('is refused to people who do not administer Jira', async () => {
    for (const call of ['planSetup', 'runSetup', 'checkSetup'] as const) {
      expect(await site.invoke('sales-ops', call, {})).toMatchObject({
        ok: false,
        error: { code: 'not-allowed' },
      });
    }
    expect((await story.counts())['projects']).toBe(0);
  });

  it('asks for a group that exists, and lets its members alone file requests', async () => {
    const wrong = await site.invoke('admin', 'runSetup', { requesterGroup: 'slaes' });
    const message = 'Jira has no group "slaes".';
    expect(wrong).toMatchObject({ ok: false, error: { fields: { requesterGroup: message } } });
    await site.invoke('admin', 'runSetup', { requesterGroup: 'sales' });
    await site.drain();
    expect(openSteps(await story.check())).toEqual({});
    expect((await site.as('requester').get('/rest/api/3/project/SAR')).status).toBe(200);
    expect((await site.as('outsider').get('/rest/api/3/project/SAR')).status).toBe(404);
  });

  it('takes back what everybody might do when a group is named later', async () => {
    await story.run();
    expect((await site.as('outsider').get('/rest/api/3/project/SAR')).status).toBe(200);
    await site.invoke('admin', 'runSetup', { requesterGroup: 'sales' });
    await site.drain();
    expect(openSteps(await story.check())).toEqual({});
    expect((await site.as('outsider').get('/rest/api/3/project/SAR')).status).toBe(404);
  });

  it('refuses a step that it does not have', async () => {
    expect(await site.invoke('admin', 'runSetup', { steps: ['field:colour'] })).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
  });
});

async function adminId(site: OpenSite): Promise<unknown> {
  const { body } = await site.as('admin').get('/rest/api/3/myself');
  return typeof body === 'object' && body !== null && 'accountId' in body
    ? body.accountId
    : undefined;
}
