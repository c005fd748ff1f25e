import { z } from 'zod';
import type { RunningSite } from '../../../emulator/start';
import { buildApp, startApp, type Controls } from './running-app';

const app = buildApp();
let site: RunningSite & Controls;
beforeAll(async () => {
  site = await startApp(app);
});
afterAll(async () => {
  await site.stop();
  await app.remove();
});

const rows = z.array(z.record(z.string(), z.unknown()));
const lastCall = async () => rows.parse((await site.get('calls')).body).at(-1);

const FIELDS = 'at functionKey invocationId kind method moduleKey ms path points status'.split(' ');
const basic = { authorization: `Basic ${Buffer.from('ada@example.com:token').toString('base64')}` };
const ask = async (method: string, path: string, body?: string) =>
  fetch(site.url + path, { method, headers: basic, ...(body === undefined ? {} : { body }) });

const gateway = { type: 'fpp', provider: 'app', remote: 'stargate' };

describe('what is not modelled', () => {
  it.each([
    ['jira', 'GET', '/rest/api/3/never-heard-of?why=1'],
    ['jira', 'DELETE', '/rest/agile/1.0/board/7'],
    ['confluence', 'PUT', '/wiki/api/v2/never-heard-of'],
    ['confluence', 'GET', '/wiki/rest/api/never-heard-of'],
  ])('of %s answers people 501 and is in the call log: %s %s', async (kind, method, path) => {
    const answer = await ask(method, path);

    expect(answer.status).toBe(501);
    expect(await answer.text()).toContain(`${method} ${path.replace(/\?.*/, '')}`);
    const row = await lastCall();
    expect(row).toMatchObject({ kind, method, path, status: 501, points: 0, invocationId: '' });
    expect(Object.keys(row ?? {}).sort()).toEqual(FIELDS);
  });

  it.each([
    ['jira', 'GET', '/never-heard-of'],
    ['jira', 'GET', '/issues/other'],
    ['jira', 'GET', '/rest'],
    ['jira', 'POST', '/jira/never-heard-of'],
    ['jira', 'DELETE', '/browse/A-1'],
    ['confluence', 'POST', '/wiki/never-heard-of'],
    ['confluence', 'POST', '/wiki'],
    ['confluence', 'GET', '/wiki/api'],
    ['confluence', 'GET', '/wiki/rest'],
    ['forge', 'POST', '/gateway/api/graphql'],
    ['forge', 'GET', '/__forge/never-heard-of'],
    ['forge', 'PUT', '/__forge/context'],
  ])(
    'of no service answers 501 as well, listed once under %s: %s %s',
    async (kind, method, path) => {
      const before = rows.parse((await site.get('calls')).body).length;
      const answer = await ask(method, path);

      expect(answer.status).toBe(501);
      expect(await answer.text()).toContain(`${method} ${path}`);
      expect(await lastCall()).toMatchObject({ kind, method, path, status: 501, points: 0 });
      expect(rows.parse((await site.get('calls')).body)).toHaveLength(before + 1);
    },
  );

  it.each(['/jira/never-heard-of', '/wiki/never-heard-of'])(
    'at %s answers programs 501, and browsers the page that says so',
    async (path) => {
      const as = (accept: string) => fetch(site.url + path, { headers: { ...basic, accept } });

      expect((await as('application/json')).status).toBe(501);
      expect(await lastCall()).toMatchObject({ method: 'GET', path, status: 501 });
      // This site has no built pages.
      expect((await as('text/html,application/xhtml+xml,*/*;q=0.8')).status).toBe(503);
    },
  );

  it('of services outside of Atlassian is in the call log with the host', async () => {
    const answer = await ask('GET', '/__partners/nowhere.example/hello?to=you');
    expect(answer.status).toBe(501);
    const call = { kind: 'egress', method: 'GET', status: 501, points: 0 };
    expect(await lastCall()).toMatchObject({
      ...call,
      path: 'https://nowhere.example/hello?to=you',
    });
  });

  it('does not fill the call log with what browsers ask every site for', async () => {
    const before = (await site.get('calls')).body;
    for (const path of ['/favicon.ico', '/robots.txt', '/.well-known/appspecific/devtools.json']) {
      expect([path, (await ask('GET', path)).status]).toEqual([path, 404]);
    }
    expect((await site.get('never-heard-of')).status).toBe(404);
    expect((await site.get('calls')).body).toEqual(before);
  });

  it.each([
    ['jira', { type: 'fpp', provider: 'app', remote: 'jira' }, '/rest/api/3/never-heard-of'],
    ['confluence', { type: 'fpp', provider: 'app', remote: 'confluence' }, '/wiki/api/v2/nothing'],
    ['kvs', { type: 'kvs' }, '/api/v1/import'],
    ['queue', gateway, '/webhook/queue/purge/{a}'],
    ['event', gateway, '/forge/events/v1/webhooks'],
    ['forge', gateway, '/app/report-accounts'],
    ['forge', { type: 'fpp', provider: 'app', remote: 'bitbucket' }, '/2.0/repositories'],
    [
      'forge',
      { type: 'fpp', provider: 'app', contextAri: 'ari:cloud:jira::site/1' },
      '/rest/api/3',
    ],
    ['forge', { type: 'sql' }, '/api/v1/execute'],
    ['forge', { type: 'os' }, '/api/v1/metadata'],
    ['forge', { type: 'llm', model: 'large' }, 'https://llm/large'],
    ['forge', { type: 'tpp', provider: 'p', remote: 'r', accountId: 'a' }, '/me'],
    ['forge', { type: 'frc', remote: 'backend' }, '/hello'],
    ['forge', { type: 'fcc', service: 'worker' }, '/hello'],
    ['forge', { type: 'emails' }, '/emails'],
    ['egress', { type: 'egress' }, 'https://nowhere.example/hello'],
  ])('of %s answers the app 501 and is in the call log: %j %s', async (kind, descriptor, path) => {
    expect(await site.ask('raw', { descriptor, path })).toMatchObject({ status: 501 });

    expect(await lastCall()).toMatchObject({
      kind,
      method: 'POST',
      path,
      status: 501,
      moduleKey: 'page',
      functionKey: 'resolver',
      invocationId: expect.stringMatching(/./),
    });
  });

  it('of Realtime answers the app 501 as well', async () => {
    const body = JSON.stringify({ query: 'mutation { closeRealtimeChannel(name: "a") }' });
    const call = { descriptor: { type: 'realtime' }, path: '/', init: { method: 'POST', body } };

    expect(await site.ask('raw', call)).toMatchObject({ status: 501 });
    expect(await lastCall()).toMatchObject({ kind: 'forge', path: '/', status: 501 });
  });

  it('of the bridge is reported by the page and is in the call log by its name', async () => {
    const told = JSON.stringify({ command: 'openRovo', moduleKey: 'page' });
    const answer = await ask('POST', '/__forge/refused-command', told);

    expect(answer.status).toBe(501);
    expect(await answer.text()).toContain("the bridge command 'openRovo'");
    const row = await lastCall();
    expect(row).toMatchObject({
      kind: 'bridge',
      method: 'CALL',
      path: 'openRovo',
      moduleKey: 'page',
      functionKey: '',
      invocationId: '',
      status: 501,
    });
    expect(Object.keys(row ?? {}).sort()).toEqual(FIELDS);
  });

  it('of another product answers a frame 501', async () => {
    const body = JSON.stringify({ product: 'bitbucket', restPath: '/2.0', fetchRequestInit: {} });

    expect((await ask('POST', '/__forge/fetch-product', body)).status).toBe(501);
    expect(await lastCall()).toMatchObject({ kind: 'forge', method: 'GET', path: '/2.0' });
  });
});

describe('a call of the host pages', () => {
  it.each(['context', 'invoke', 'fetch-product', 'refused-command', 'realtime/publish'])(
    '%s is refused with 400 when its body is not JSON, or another JSON',
    async (name) => {
      for (const body of ['', '{', 'nonsense', '[]', '7', 'null']) {
        const answer = await ask('POST', `/__forge/${name}`, body);
        expect([name, body, answer.status]).toEqual([name, body, 400]);
      }
    },
  );
});
