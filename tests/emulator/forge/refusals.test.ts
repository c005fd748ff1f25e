import { createServer, type Server } from 'node:net';
import { fieldsOf } from './fields-of';
import { startForgeWorld, valueOf, type ForgeWorld } from './forge-world';

/** Containers are processes; a busy machine starts them slowly. */
jest.setTimeout(180_000);

let world: ForgeWorld;
let stranger: Server;
let strangerPort: number;

beforeAll(async () => {
  const partners = new Map([
    [
      '*.tenant.example',
      (request: Request) => Promise.resolve(Response.json({ reached: request.url })),
    ],
  ]);
  world = await startForgeWorld({ partners });
  stranger = createServer((socket) => void socket.end());
  await new Promise<void>((resolve) => void stranger.listen(0, '127.0.0.1', resolve));
  const address = stranger.address();
  strangerPort = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(async () => {
  await world.stop();
  await new Promise((resolve) => void stranger.close(resolve));
});
beforeEach(() => void world.seen.splice(0));

describe('the Forge proxy', () => {
  it('refuses a call whose scope the manifest lacks, names the scope, and does nothing', async () => {
    expect(valueOf(await world.ask('write'))).toEqual({
      status: 403,
      body: expect.objectContaining({
        message: expect.stringContaining('needs the scope write:jira-work'),
      }),
    });
    expect(world.seen).toEqual([]);
  });

  it('names method and path of an endpoint whose scopes are not known', async () => {
    expect(valueOf(await world.ask('unknownEndpoint'))).toEqual({
      status: 501,
      body: expect.objectContaining({
        message: expect.stringContaining('GET /rest/api/3/never-heard-of'),
      }),
    });
    expect(world.seen).toEqual([]);
  });

  it('lets fetch() reach no host that the manifest does not declare', async () => {
    for (const url of [
      'https://elsewhere.example/x',
      'http://api.partner.example/plain',
      'https://tenant.example/not-a-subdomain',
      'https://api.partner.example.evil.example/',
      'https://evil.example/api.partner.example',
    ]) {
      expect(await world.ask('fetchUrl', { url })).toEqual({
        ok: false,
        error: {
          type: 'REQUEST_EGRESS_ALLOWLIST_ERR',
          message: expect.stringContaining(
            'not included in the external fetch backend permissions',
          ),
        },
      });
    }
  });

  it('answers for a declared host with its stand-in', async () => {
    const url = 'https://one.tenant.example/services?q=1';

    expect(valueOf(await world.ask('fetchUrl', { url }))).toEqual({
      status: 200,
      body: { reached: url },
    });
  });

  it('says loudly that a declared host has no stand-in', async () => {
    expect(valueOf(await world.ask('fetchUrl', { url: 'https://api.partner.example/v1' }))).toEqual(
      {
        status: 501,
        body: expect.objectContaining({ message: expect.stringContaining('api.partner.example') }),
      },
    );
  });

  it('opens no socket past the proxy, whatever the app tries', async () => {
    for (const host of ['127.0.0.1', 'localhost', '::1', 'example.com']) {
      expect(valueOf(await world.ask('socket', { host, port: strangerPort }))).toContain(
        'REQUEST_EGRESS_ALLOWLIST_ERR',
      );
    }
  });

  it('refuses a request without the token of a running invocation', async () => {
    const { proxy } = world.site.origin;
    for (const token of ['', 'Bearer ', 'Bearer guess']) {
      const answer = await fetch(`${proxy}/fpp/provider/app/remote/jira`, {
        headers: {
          'forge-proxy-authorization': token,
          'forge-proxy-target': '/rest/api/3/issue/PRO-1',
        },
      });
      expect(answer.status).toBe(401);
    }
    expect(world.seen).toEqual([]);
  });

  it('refuses calls made after the function has returned', async () => {
    await world.ask('lateCall');
    await world.ask('mixing', { pause: 150, said: 'later' });

    expect(world.seen.map(({ url }) => url.pathname)).toEqual(['/rest/api/3/issue/PRO-1']);
  });
});

describe('a function without a person', () => {
  it('gets no principal, and asUser() is refused', async () => {
    const result = await world.site.functions.invoke({
      functionKey: 'validate',
      moduleKey: 'gate',
      payload: { issue: { key: 'PRO-1' } },
      accountId: 'ann',
    });

    expect(result).toEqual({
      ok: true,
      value: { result: false, errorMessage: expect.any(String) },
    });
    const { errorMessage } = fieldsOf(valueOf(result));
    expect(JSON.parse(String(errorMessage))).toEqual({
      payload: { issue: { key: 'PRO-1' } },
      context: {
        installContext: `ari:cloud:jira::site/${world.site.cloudId}`,
        installation: expect.anything(),
      },
      asUser: 'NEEDS_AUTHENTICATION_ERR',
    });
    expect(world.seen).toEqual([]);
  });
});

describe('a surface', () => {
  const extension = {};
  const call = { functionKey: 'echo', payload: {}, accountId: 'ann', extension };

  it('says which module it does not know', async () => {
    const { invokeSurface } = await import('../../../emulator/forge/invoke-surface');

    expect(await invokeSurface(world.site, { ...call, moduleKey: 'nope' })).toEqual({
      ok: false,
      error: { type: 'UNKNOWN_MODULE', message: "The app has no module 'nope'." },
    });
    expect(await invokeSurface(world.site, { ...call, moduleKey: 'mute-panel' })).toMatchObject({
      ok: false,
      error: { type: 'NO_RESOLVER' },
    });
  });

  it('takes 500 KB from a frame and no more', async () => {
    expect(await world.ask('echo', 'x'.repeat(400 * 1024))).toMatchObject({ ok: true });
    expect(await world.ask('echo', 'x'.repeat(501 * 1024))).toMatchObject({
      ok: false,
      error: { type: 'PAYLOAD_TOO_LARGE' },
    });
  });

  it('answers 5 MB and no more', async () => {
    expect(await world.ask('large', { size: 6 * 1024 * 1024 })).toMatchObject({
      ok: false,
      error: { type: 'RESPONSE_TOO_LARGE' },
    });
  });
});
