import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleFixtureApp, fixtureFolder, startFixtureApp, type FixtureSite } from './fixture-app';

const { folder, remove } = fixtureFolder();
const running = new Set<FixtureSite>();
beforeAll(() => bundleFixtureApp(path.join(folder, 'bundle')));
afterEach(async () => {
  await Promise.all([...running].map((site) => site.stop()));
  running.clear();
});
afterAll(remove);

async function open(more: Parameters<typeof startFixtureApp>[1] = {}): Promise<FixtureSite> {
  const site = await startFixtureApp(folder, more);
  running.add(site);
  return site;
}

const changeManifest = (name: string, change: (manifest: string) => string): string => {
  const appDirectory = path.join(folder, name);
  cpSync(__dirname, appDirectory, { recursive: true });
  const file = path.join(appDirectory, 'manifest.yml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return appDirectory;
};

describe('an app on a new site', () => {
  it('hears that an admin has installed it, once', async () => {
    const stateFile = path.join(folder, 'installed.db');
    const first = await open({ stateFile });
    await first.drain();
    const { installationId } = first.site.app;
    expect(await first.notes('heard')).toEqual([
      {
        id: installationId,
        installerAccountId: '712020:ada',
        app: { id: first.site.app.appId, version: '1.0.0', name: 'Fixture' },
        environment: { id: first.site.app.environmentId },
        eventType: 'avi:forge:installed:app',
        context: { cloudId: first.site.cloudId, moduleKey: 'life-cycle' },
      },
    ]);
    await first.stop();
    running.delete(first);
    const second = await open({ stateFile });
    await second.drain();
    expect(await second.notes('heard')).toHaveLength(1);
  });
});

describe('kept state that meets a newer manifest', () => {
  it('gets a minor version without an event when nothing new is asked for', async () => {
    const stateFile = path.join(folder, 'minor.db');
    const first = await open({ stateFile });
    await first.drain();
    await first.stop();
    running.delete(first);
    const appDirectory = changeManifest('minor', (manifest) =>
      manifest.replace('title: Widget', 'title: Gadget'),
    );
    const second = await open({ stateFile, appDirectory });
    await second.drain();
    expect(second.site.app.version).toBe('1.1.0');
    expect(await second.notes('heard')).toHaveLength(1);
  });

  it('gets a major version and tells the app when a scope was added', async () => {
    const stateFile = path.join(folder, 'major.db');
    const first = await open({ stateFile });
    await first.drain();
    await first.stop();
    running.delete(first);
    const appDirectory = changeManifest('major', (manifest) =>
      manifest.replace('    - storage:app\n', '    - storage:app\n    - read:jira-user\n'),
    );
    const second = await open({ stateFile, appDirectory });
    await second.drain();
    expect(await second.notes('heard')).toContainEqual(
      expect.objectContaining({
        eventType: 'avi:forge:upgraded:app',
        upgraderAccountId: '712020:ada',
        app: expect.objectContaining({ version: '2.0.0' }),
      }),
    );
  });
});

describe('an app that is uninstalled', () => {
  it('is told first, without a person and with its storage still there', async () => {
    const site = await open();
    await site.drain();
    const answer = await site.control('POST', 'app', { action: 'uninstall' });
    expect(answer).toMatchObject({ status: 200, body: { installed: false } });
    expect(site.told).toEqual([
      {
        payload: {
          context: { cloudId: site.site.cloudId, moduleKey: 'farewell' },
          contextToken: expect.any(String),
        },
        caller: expect.not.objectContaining({ principal: expect.anything() }),
        stored: 1,
        seconds: 55,
      },
    ]);
  });

  it('is gone: no pages, no web triggers, no events, no schedules, no calls', async () => {
    const site = await open();
    const url = String(await site.ask('urlOf', 'hook'));
    await site.control('POST', 'app', { action: 'uninstall' });
    expect((await fetch(url)).status).toBe(404);
    expect(await (await fetch(`${site.url}/__forge/modules`)).json()).toEqual([]);
    expect(await site.ask('notes')).toMatchObject({ error: { type: 'UNKNOWN_MODULE' } });
    await site.control('POST', 'clock', { advance: 'P3D' });
    expect(await site.control('GET', 'logs')).toMatchObject({
      body: [expect.objectContaining({ logLevel: 50 })],
    });
    expect(await site.control('POST', 'app', { action: 'uninstall' })).toMatchObject({
      status: 409,
    });
  });

  it('begins anew when it is installed again: another installation, empty storage', async () => {
    const site = await open();
    await site.ask('keyValues');
    const before = site.site.app.installationId;
    await site.control('POST', 'app', { action: 'uninstall' });
    const accountId = '712020:bob';
    await site.control('POST', 'app', { action: 'install', accountId });
    await site.drain();
    expect(site.site.app.installationId).not.toBe(before);
    expect(await site.notes('heard')).toEqual([
      expect.objectContaining({
        eventType: 'avi:forge:installed:app',
        id: site.site.app.installationId,
        installerAccountId: accountId,
      }),
    ]);
    expect(await site.ask('stored', 'greeting')).toBeNull();
  });
});
