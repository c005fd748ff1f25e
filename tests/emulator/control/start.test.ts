import { get } from 'node:http';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { DatabaseInUse } from '../../../emulator/database/file-lock';
import { PortBusy } from '../../../emulator/http/port-busy';
import { start } from '../../../emulator/start';
import { buildApp, startApp } from './running-app';

const app = buildApp();
afterAll(() => app.remove());

const basic = (email: string, token = 'any') => ({
  authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
});

describe('a running site', () => {
  it('says by name and number which port is busy, and leaves none of its own open', async () => {
    const first = await startApp(app);
    const port = Number(new URL(first.url).port);
    await expect(start(app.options({ port }))).rejects.toThrow(PortBusy);
    // The second of three ports: the first one must be free again afterwards.
    const lower = start(app.options({ port: port - 1 }));
    await expect(lower).rejects.toMatchObject({ port });
    await first.stop();
    const again = await start(app.options({ port }));
    expect(again.url).toBe(first.url);
    await again.stop();
  });

  it('refuses a state file that another site has open', async () => {
    const stateFile = path.join(app.folder, 'shared.db');
    const first = await startApp(app, { stateFile });
    await expect(start(app.options({ stateFile }))).rejects.toThrow(DatabaseInUse);
    await first.stop();
  });

  it('knows people by Basic authentication and by cookie, and strangers as nobody', async () => {
    const site = await startApp(app);
    const myself = async (headers: HeadersInit) => {
      const answer = await fetch(`${site.url}/rest/api/3/myself`, { headers });
      return { status: answer.status, body: await answer.json() };
    };
    const bob = { status: 200, body: { accountId: '712020:bob' } };
    expect(await myself(basic('BOB@example.com'))).toMatchObject(bob);
    const who = await fetch(`${site.url}/__emulator/whoami`, {
      method: 'POST',
      body: JSON.stringify({ accountId: '712020:bob' }),
    });
    const cookie = who.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await myself({ cookie })).toMatchObject(bob);
    expect(await myself({})).toMatchObject({ status: 401 });
    expect(await myself(basic('nobody@example.com'))).toMatchObject({ status: 401 });
    expect(await myself(basic('bob@example.com', ''))).toMatchObject({ status: 401 });
    expect(await myself({ cookie: 'emulator.account=%' })).toMatchObject({ status: 401 });
    await site.stop();
  });

  it('refuses a change that a page of another origin makes with the cookie', async () => {
    const site = await startApp(app);
    const change = (origin: string) =>
      fetch(`${site.url}/rest/api/3/myself`, {
        method: 'PUT',
        headers: { cookie: 'emulator.account=712020:ada', origin },
      });
    expect((await change(site.assetsUrl)).status).toBe(403);
    expect((await change(site.url)).status).not.toBe(403);
    await site.stop();
  });

  it.each(['/__emulator/drain', '/__forge/context'])(
    'refuses a change at %s that a page of another origin makes without a cookie',
    async (route) => {
      const site = await startApp(app);
      const change = (headers: HeadersInit) =>
        fetch(site.url + route, { method: 'POST', headers, body: '{"moduleKey":"page"}' });
      expect((await change({ origin: site.assetsUrl })).status).toBe(403);
      expect((await change({ origin: 'https://evil.example' })).status).toBe(403);
      expect((await change({ origin: 'null' })).status).toBe(403);
      expect((await change({ origin: site.url })).status).toBe(200);
      expect((await change({})).status).toBe(200);
      await site.stop();
    },
  );

  it('answers no name that somebody has rebound to this machine', async () => {
    const site = await startApp(app);
    const statusAt = (host: string) =>
      new Promise((resolve, reject) => {
        get(`${site.url}/__emulator/people`, { headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).on('error', reject);
      });
    expect(await statusAt('evil.example')).toBe(403);
    expect(await statusAt('localhost.evil.example')).toBe(403);
    expect(await statusAt('127.0.0.1:4310')).toBe(200);
    expect(await statusAt('site.localhost')).toBe(200);
    await site.stop();
  });

  it('sends a browser to Jira, as the first person of the site', async () => {
    const site = await startApp(app);
    const root = await fetch(site.url, { redirect: 'manual' });
    expect(root.headers.get('location')).toBe('/jira');
    const page = await fetch(`${site.url}/jira`);
    expect(page.headers.get('set-cookie')).toContain(encodeURIComponent('712020:ada'));
    await site.stop();
  });

  it('leads from the address of a search in Jira to the page that shows it', async () => {
    const site = await startApp(app);
    for (const address of ['/issues/?jql=project%20%3D%20PRO', '/issues?jql=project%20%3D%20PRO']) {
      const answer = await fetch(`${site.url}${address}`, { redirect: 'manual' });
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).toBe('/jira/issues?jql=project%20%3D%20PRO');
    }
    await site.stop();
  });

  it.each([
    ['/issues/other', 501],
    ['/rest/agile/1.0/board', 501],
    ['/rest/api/2/issue/A-1', 501],
    ['/wiki/rest/api/longtask', 501],
    ['/__pages/../../etc/passwd', 501],
    ['/__pages/%2e%2e/state.db', 501],
    ['/__pages/..%2f..%2f..%2fetc/passwd', 404],
    ['/__pages/..%2fstate.db', 404],
    ['/unheard-of', 501],
  ])('answers %s with %i', async (route, status) => {
    const site = await startApp(app);
    const answer = await fetch(`${site.url}${route}`, { headers: basic('ada@example.com') });
    expect(answer.status).toBe(status);
    await site.stop();
  });

  it('keeps its state over a restart', async () => {
    const stateFile = path.join(app.folder, 'kept.db');
    const first = await startApp(app, { stateFile });
    await first.post('clock', { advance: 'PT1H' });
    await first.stop();
    const second = await startApp(app, { stateFile });
    expect((await second.get('clock')).body).toEqual({ now: '2026-11-23T10:00:00.000Z' });
    await second.stop();
  });

  it('gives kept state the custom fields that a newer manifest has, each once', async () => {
    const stateFile = path.join(app.folder, 'newer.db');
    const fieldNames = async (appDirectory?: string) => {
      const more = appDirectory === undefined ? {} : { appDirectory };
      const site = await startApp(app, { stateFile, ...more });
      const answer = await fetch(`${site.url}/rest/api/3/field`, {
        headers: basic('ada@example.com'),
      });
      const list: unknown = await answer.json();
      await site.stop();
      return z
        .array(z.object({ name: z.string() }))
        .parse(list)
        .map(({ name }) => name);
    };
    const before = await fieldNames();
    const { appDirectory } = app.options();
    const newer = path.join(app.folder, 'newer-app');
    cpSync(appDirectory, newer, { recursive: true });
    const manifest = readFileSync(path.join(newer, 'manifest.yml'), 'utf8');
    const field = '  jira:customField:\n    - key: level\n      name: Level\n      type: number\n';
    writeFileSync(
      path.join(newer, 'manifest.yml'),
      manifest.replace('modules:\n', `modules:\n${field}`),
    );
    expect(await fieldNames(newer)).toEqual([...before, 'Level']);
    expect(await fieldNames(newer)).toEqual([...before, 'Level']);
  });
});
