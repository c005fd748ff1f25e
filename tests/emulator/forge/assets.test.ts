import { startForgeWorld, type ForgeWorld } from './forge-world';

let world: ForgeWorld;

beforeAll(async () => {
  world = await startForgeWorld();
});
afterAll(() => world.stop());

const get = async (path: string): Promise<Response> =>
  world.forge.assets.fetch(new Request(`http://localhost:4311${path}`), {
    caller: { accountId: undefined },
  });

const directives = (answer: Response): ReadonlyMap<string, readonly string[]> =>
  new Map(
    (answer.headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );

describe('a Custom UI document', () => {
  it('has the bridge script first in its head, and the script is there', async () => {
    const html = await (await get('/panel-resource/index.html')).text();

    expect(html).toMatch(
      /<head><script src="\/__forge\/global-bridge\.js" data-host-origin="http:\/\/localhost:4310"><\/script>/,
    );
    const script = await get('/__forge/global-bridge.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).toContain('callBridge');
  });

  it('may be framed by the product and connect to what the manifest declares, to nothing else', async () => {
    const policy = directives(await get('/panel-resource/'));

    expect(policy.get('frame-ancestors')).toContain('http://localhost:4310');
    expect(policy.get('connect-src')).toContain('https://cdn.partner.example');
    expect(policy.get('connect-src')).not.toContain('*');
    expect(policy.get('img-src')).toContain('https://images.partner.example');
    expect(policy.get('style-src')).toContain("'unsafe-inline'");
    expect(policy.get('script-src')).not.toContain("'unsafe-inline'");
    expect(policy.get('script-src')?.some((source) => source.startsWith("'sha256-"))).toBe(true);
    expect(policy.get('sandbox')).toContain('allow-same-origin');
    expect(policy.has('report-uri')).toBe(false);
  });

  it('is asked for anew every time', async () => {
    const answer = await get('/panel-resource/main.js');

    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toContain('globalThis.panel');
  });

  it.each([
    '/',
    '/nothing/index.html',
    '/panel-resource/nothing.js',
    '/panel-resource/%2e%2e/%2e%2e/manifest.yml',
    '/panel-resource/..%2f..%2fmanifest.yml',
    '/panel-resource/..%5c..%5cmanifest.yml',
    '/panel-resource/%00',
    '/panel-resource/%zz',
    '/panel-resource//etc/passwd',
    '/panel-resource/index.html/more',
  ])('has nothing but the files of a resource: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
