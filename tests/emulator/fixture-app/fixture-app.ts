import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Partners } from '../../../emulator/forge/egress';
import type { SiteOptions } from '../../../emulator/site-options';
import { start, type RunningSite } from '../../../emulator/start';

const person = (name: string, groups: readonly string[], locale: string) => ({
  accountId: `712020:${name}`,
  emailAddress: `${name}@example.com`,
  displayName: name.charAt(0).toUpperCase() + name.slice(1),
  timeZone: 'Europe/Berlin',
  locale,
  groups: ['confluence-users', ...groups],
});

/** A partner that answers deals, and keeps what it is told. */
function partner(told: unknown[]): Partners {
  const answer = async (request: Request): Promise<Response> => {
    if (request.method === 'POST') told.push(await request.json());
    return Response.json({ deals: ['one'] });
  };
  return new Map([['api.partner.example', answer]]);
}

/** A site with the fixture app on it. */
export interface FixtureSite extends RunningSite {
  /** Calls a resolver of the app's page as a person, Ada unless said otherwise. */
  ask(functionKey: string, payload?: unknown, name?: string): Promise<unknown>;
  control(method: string, route: string, body?: unknown): Promise<Answer>;
  /** A REST call of Ada. */
  rest(method: string, route: string, body?: unknown): Promise<Answer>;
  /** What the app wrote down under a name. */
  notes(name: string): Promise<readonly unknown[]>;
  /** What the app told its partner. */
  readonly told: readonly unknown[];
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Bundles the app the way the edit loop does. */
export function bundleFixtureApp(directory: string): void {
  buildSync({
    entryPoints: [path.join(__dirname, 'src/index.ts')],
    outfile: path.join(directory, 'index.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
}

/** A folder for state and bundles, gone after the tests. */
export function fixtureFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fixture-app-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function startFixtureApp(
  folder: string,
  more: Partial<SiteOptions> = {},
): Promise<FixtureSite> {
  const told: unknown[] = [];
  const site = await start({
    appDirectory: __dirname,
    bundleDirectory: path.join(folder, 'bundle'),
    pagesDirectory: path.join(folder, 'pages'),
    stateFile: ':memory:',
    port: 0,
    people: [person('ada', ['site-admins'], 'de-DE'), person('bob', [], 'en-US')],
    seeds: {},
    initialSeed: 'empty',
    clock: { fixed: '2026-11-23T09:00:00.000Z' },
    ids: 'fixed',
    appName: 'Fixture',
    showError: () => undefined,
    partners: partner(told),
    ...more,
  });
  return { ...site, ...callsTo(site.url), told };
}

type Calls = Pick<FixtureSite, 'ask' | 'control' | 'rest' | 'notes'>;

function callsTo(url: string): Calls {
  const basic = `Basic ${Buffer.from('ada@example.com:any').toString('base64')}`;
  const call = async (
    method: string,
    address: string,
    body: unknown,
    headers: Record<string, string> = {},
  ) => {
    const answer = await fetch(address, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: answer.status, body: json };
  };
  const control = (method: string, route: string, body?: unknown) =>
    call(method, `${url}/__emulator/${route}`, body);
  const ask = async (functionKey: string, payload?: unknown, name = 'ada') => {
    const accountId = `712020:${name}`;
    return (await control('POST', 'invoke', { accountId, moduleKey: 'page', functionKey, payload }))
      .body;
  };
  return {
    ask,
    control,
    rest: (method, route, body) => call(method, url + route, body, { authorization: basic }),
    notes: async (name) => {
      const all = await ask('notes');
      return (Array.isArray(all) ? all : [])
        .filter((one: { readonly name: string }) => one.name === name)
        .map((one: { readonly seen: unknown }): unknown => one.seen);
    },
  };
}
