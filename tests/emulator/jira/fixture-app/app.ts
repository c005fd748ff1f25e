import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { start, type RunningSite } from '../../../../emulator/start';

const FIXTURE = path.join(__dirname, 'fixture');

const account = (name: string, groups: readonly string[] = []) => ({
  accountId: `712020:${name}`,
  emailAddress: `${name}@example.com`,
  displayName: name.charAt(0).toUpperCase() + name.slice(1),
  timeZone: 'Europe/Berlin',
  groups: ['jira-users', ...groups],
});

export interface FixtureSite {
  readonly url: string;
  /** A resolver call of Ada's, as the app answers it. */
  callAsApp(method: string, path: string, body?: unknown): Promise<unknown>;
  /** A REST call of Ada, who administers the site, or of Bob. */
  rest(method: string, path: string, body?: unknown, name?: 'ada' | 'bob'): Promise<unknown>;
  stop(): Promise<void>;
}

/** Runs the app of this folder, with the built pages, on a site of a test's own. */
export async function startFixtureApp(
  pagesDirectory = path.join(process.cwd(), 'dist', 'pages'),
  port = 0,
): Promise<FixtureSite> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jira-fixture-app-'));
  cpSync(FIXTURE, folder, { recursive: true });
  const browser = {
    bundle: true,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  } as const;
  for (const name of ['modifications', 'rule']) {
    const entry = path.join(FIXTURE, 'static', name, 'main.ts');
    buildSync({
      ...browser,
      entryPoints: [entry],
      outfile: path.join(folder, 'static', name, 'main.js'),
    });
  }
  buildSync({
    entryPoints: [path.join(FIXTURE, 'src/index.ts')],
    outfile: path.join(folder, 'bundle/index.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const site: RunningSite = await start({
    appDirectory: folder,
    bundleDirectory: path.join(folder, 'bundle'),
    pagesDirectory,
    stateFile: ':memory:',
    port,
    people: [account('ada', ['site-admins']), account('bob')],
    seeds: {},
    initialSeed: 'empty',
    clock: { fixed: '2026-11-23T09:00:00.000Z' },
    ids: 'fixed',
    appName: 'Fixture',
    showError: () => undefined,
  });
  return { url: site.url, ...callsOf(site.url), stop: () => stop(site, folder) };
}

async function stop(site: RunningSite, folder: string): Promise<void> {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
}

function callsOf(url: string): Pick<FixtureSite, 'callAsApp' | 'rest'> {
  const send = async (method: string, route: string, body: unknown, name: string) => {
    const answer = await fetch(`${url}${route}`, {
      method,
      headers: {
        authorization: `Basic ${btoa(`${name}@example.com:token`)}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${route} answered ${answer.status}: ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
  return {
    rest: (method, route, body, name = 'ada') => send(method, `/rest/api/3/${route}`, body, name),
    callAsApp: (method, route, body) =>
      send(
        'POST',
        '/__emulator/invoke',
        {
          accountId: '712020:ada',
          moduleKey: 'page',
          functionKey: 'callAsApp',
          payload: { method, path: `/rest/api/3/${route}`, body },
          extension: {},
        },
        'ada',
      ),
  };
}
