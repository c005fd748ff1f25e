import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { SiteOptions } from '../../../emulator/site-options';
import { start, type RunningSite } from '../../../emulator/start';

const FIXTURE = path.join(__dirname, 'fixture');
const START = '2026-11-23T09:00:00.000Z';

const person = (name: string, groups: readonly string[] = []) => ({
  accountId: `712020:${name}`,
  emailAddress: `${name}@example.com`,
  displayName: name.charAt(0).toUpperCase() + name.slice(1),
  timeZone: 'Europe/Berlin',
  groups: ['confluence-users', ...groups],
});

/** Folder with the built fixture app; state files of the tests lie there too. */
export interface AppFolder {
  readonly folder: string;
  options(more?: Partial<SiteOptions>): SiteOptions;
  readonly running: Set<RunningSite>;
  /** Stops the sites that a failed test has left, and removes the folder. */
  remove(): Promise<void>;
}

export function buildApp(): AppFolder {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'emulator-app-'));
  buildSync({
    entryPoints: [path.join(FIXTURE, 'src/index.ts')],
    outfile: path.join(folder, 'bundle', 'index.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const running = new Set<RunningSite>();
  return {
    folder,
    running,
    options: (more = {}) => ({
      appDirectory: FIXTURE,
      bundleDirectory: path.join(folder, 'bundle'),
      pagesDirectory: path.join(folder, 'pages'),
      stateFile: ':memory:',
      port: 0,
      people: [person('ada', ['site-admins']), person('bob')],
      seeds: {},
      initialSeed: 'empty',
      clock: { fixed: START },
      ids: 'fixed',
      appName: 'Fixture',
      showError: () => undefined,
      ...more,
    }),
    remove: async () => {
      await Promise.all([...running].map((site) => site.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Calls of the control API and resolver calls as Ada, answered as parsed JSON. */
export interface Controls {
  get(path: string): Promise<{ readonly status: number; readonly body: unknown }>;
  post(path: string, body?: unknown): Promise<{ readonly status: number; readonly body: unknown }>;
  ask(functionKey: string, payload?: unknown): Promise<unknown>;
}

export function controls(url: string): Controls {
  const call = async (method: string, route: string, body?: unknown) => {
    const answer = await fetch(`${url}/__emulator/${route}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json: unknown = await answer.json();
    return { status: answer.status, body: json };
  };
  const post = (route: string, body?: unknown) => call('POST', route, body);
  return {
    get: (route) => call('GET', route),
    post,
    ask: async (functionKey, payload) => {
      const accountId = '712020:ada';
      return (await post('invoke', { accountId, moduleKey: 'page', functionKey, payload })).body;
    },
  };
}

export async function startApp(
  app: AppFolder,
  more: Partial<SiteOptions> = {},
): Promise<RunningSite & Controls> {
  const running = await start(app.options(more));
  app.running.add(running);
  const stop = async (): Promise<void> => {
    app.running.delete(running);
    await running.stop();
  };
  return { ...running, stop, ...controls(running.url) };
}
