import { startForgeWorld, valueOf, type ForgeWorld } from './forge-world';

/** Containers are processes; a busy machine starts them slowly. */
jest.setTimeout(180_000);

let world: ForgeWorld;

beforeAll(async () => {
  world = await startForgeWorld();
});
afterAll(() => world.stop());
beforeEach(() => void world.seen.splice(0));

describe('a resolver of the app', () => {
  it('gets the payload and the context of its surface and person', async () => {
    const value = valueOf(await world.ask('echo', { a: [1, 'two'] }));

    expect(value).toEqual({
      payload: { a: [1, 'two'] },
      context: expect.objectContaining({
        accountId: 'ann',
        cloudId: world.site.cloudId,
        siteUrl: 'http://localhost:4310',
        moduleKey: 'panel',
        locale: 'de-DE',
        timezone: 'Europe/Berlin',
        localId: world.site.app.moduleAri('panel'),
        installContext: `ari:cloud:jira::site/${world.site.cloudId}`,
        extension: { type: 'jira:issuePanel', issue: { key: 'PRO-1' } },
      }),
    });
  });

  it('knows its app, environment, module and the time it has left', async () => {
    const { appId, environmentId } = world.site.app;

    expect(valueOf(await world.ask('appContext'))).toEqual({
      appAri: `ari:cloud:ecosystem::app/${appId}`,
      environmentAri: `ari:cloud:ecosystem::environment/${appId}/${environmentId}`,
      moduleKey: 'panel',
      invocationId: expect.any(String),
      remaining: expect.any(Number),
    });
  });

  it('cannot choose another person by what it is sent', async () => {
    const value = valueOf(await world.ask('echo', { accountId: 'eve', context: 'eve' }));

    expect(value).toMatchObject({ context: { accountId: 'ann' } });
  });

  it('calls Jira as the app', async () => {
    expect(valueOf(await world.ask('asApp'))).toEqual({
      status: 200,
      body: { account: world.site.app.accountId },
    });
    expect(world.seen).toEqual([expect.objectContaining({ service: 'jira', method: 'GET' })]);
    expect(world.seen[0]?.url.pathname).toBe('/rest/api/3/issue/PRO-1');
    expect(world.seen[0]?.url.search).toBe('?fields=summary');
    expect(world.seen[0]?.caller).toEqual({
      accountId: world.site.app.accountId,
      app: { as: 'app', scopes: world.site.app.scopes },
    });
  });

  it('calls Jira and Confluence as the person', async () => {
    await world.ask('asUser', undefined, 'bob');
    await world.ask('readPage', undefined, 'bob');

    expect(
      world.seen.map(({ service, caller }) => [service, caller.accountId, caller.app?.as]),
    ).toEqual([
      ['jira', 'bob', 'user'],
      ['confluence', 'bob', 'user'],
    ]);
  });

  it('brings a form to the product byte by byte', async () => {
    valueOf(await world.ask('form'));

    const [request] = world.seen;
    const form = await new Response(new Uint8Array(request?.body ?? []), {
      headers: { 'content-type': request?.headers.get('content-type') ?? '' },
    }).formData();
    const file = form.get('file');
    if (!(file instanceof File)) throw new Error('no file');
    expect(form.get('comment')).toBe('first draft');
    expect([file.name, ...new Uint8Array(await file.arrayBuffer())]).toEqual([
      'draft.bin',
      0,
      255,
      7,
    ]);
  });

  it('reads binary answers unharmed', async () => {
    world.answer('jira', () => new Response(new Uint8Array([0, 200, 255, 10])));

    expect(valueOf(await world.ask('binary'))).toEqual([0, 200, 255, 10]);
    world.answer('jira', ({ caller }) => Response.json({ account: caller.accountId }));
  });

  it('is led through the redirects of a product, which it could not follow itself', async () => {
    world.answer('jira', ({ url }) =>
      url.pathname === '/secure/attachment/1'
        ? new Response(new Uint8Array([7, 7]))
        : Response.redirect('http://localhost:4310/secure/attachment/1', 303),
    );

    expect(valueOf(await world.ask('binary'))).toEqual([7, 7]);
    expect(world.seen.map(({ caller }) => caller.app?.as)).toEqual(['app', 'app']);
    world.answer('jira', ({ caller }) => Response.json({ account: caller.accountId }));
  });

  it('stores and queues through the platform', async () => {
    world.answer('kvs', ({ url, body }) =>
      url.pathname === '/api/v1/get'
        ? Response.json({ key: 'key', value: { stored: true } })
        : Response.json(JSON.parse(body.toString())),
    );
    world.answer('queue', () => Response.json({}, { status: 201 }));

    expect(valueOf(await world.ask('store', { b: 2 }))).toEqual({ stored: true });
    valueOf(await world.ask('push'));

    expect(world.seen.map(({ url }) => decodeURIComponent(url.pathname))).toEqual([
      '/api/v1/set',
      '/api/v1/get',
      '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}',
    ]);
  });

  it('fails with the name and message of what the app throws', async () => {
    expect(await world.ask('fail')).toEqual({
      ok: false,
      error: { type: 'TypeError', message: 'a reason' },
    });
  });

  it('fails with a sentence for a resolver key that the app does not define', async () => {
    expect(await world.ask('nothing')).toMatchObject({
      ok: false,
      error: { message: "Resolver has no definition for 'nothing'." },
    });
  });
});
