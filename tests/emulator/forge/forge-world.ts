import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Caller } from '../../../emulator/caller';
import { openDatabase } from '../../../emulator/database/open-database';
import type { Partners } from '../../../emulator/forge/egress';
import { createForge, type Forge } from '../../../emulator/forge/forge';
import { installApp } from '../../../emulator/forge/install';
import { invokeSurface } from '../../../emulator/forge/invoke-surface';
import { readManifest } from '../../../emulator/forge/manifest';
import type { Extension } from '../../../emulator/forge/surface-context';
import type { Service } from '../../../emulator/forge/service';
import { openListener } from '../../../emulator/http/listener';
import { accounts } from '../../../emulator/identity';
import { createIds } from '../../../emulator/sequence-ids';
import type { FunctionResult, Site } from '../../../emulator/site';
import { createVirtualClock, type VirtualClock } from '../../../emulator/virtual-clock';

export const FIXTURE = path.join(__dirname, 'fixture');
export const START = Date.parse('2031-05-06T07:08:09.000Z');

interface SeenRequest {
  readonly service: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly caller: Caller;
}

export interface ForgeWorld {
  readonly forge: Forge;
  readonly site: Site;
  readonly clock: VirtualClock;
  /** What reached the services behind the proxy. */
  readonly seen: SeenRequest[];
  /** Lines the app's errors were shown as. */
  readonly shown: string[];
  /** Answers for the next requests of a service; without one it answers with the caller's account. */
  answer(service: string, respond: (request: SeenRequest) => Response | Promise<Response>): void;
  /** Calls a resolver of the panel as a person, on issue PRO-1 unless said otherwise. */
  ask(
    functionKey: string,
    payload?: unknown,
    accountId?: string,
    extension?: Extension,
  ): Promise<FunctionResult>;
  stop(): Promise<void>;
}

/** Bundles the fixture app the way the edit loop does: one CommonJS file made by esbuild. */
function bundleFixture(outDirectory: string): void {
  buildSync({
    entryPoints: [path.join(FIXTURE, 'src/index.ts')],
    outfile: path.join(outDirectory, 'index.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
}

export interface WorldOptions {
  readonly bundleDirectory?: string;
  readonly partners?: Partners;
  readonly clockFixed?: boolean;
}

/** A site with the fixture app on it, and services behind the proxy that only write down what they get. */
export async function startForgeWorld(options: WorldOptions = {}): Promise<ForgeWorld> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'forge-world-'));
  if (options.bundleDirectory === undefined) bundleFixture(directory);
  const listener = await openListener(0);
  const database = openDatabase(path.join(directory, 'state.sqlite'));
  const manifest = readManifest(FIXTURE);
  const clock = createVirtualClock(database, { fixed: new Date(START).toISOString() });
  const base = {
    cloudId: '11111111-2222-4333-8444-555555555555',
    origin: {
      product: 'http://localhost:4310',
      assets: 'http://localhost:4311',
      proxy: `http://127.0.0.1:${listener.port}`,
    },
    clock,
    ids: createIds(database, 'fixed'),
    database,
    events: { publish: () => undefined },
    app: installApp(manifest, { name: 'Fixture' }),
  };
  accounts(base).put('ann', {
    accountId: 'ann',
    accountType: 'atlassian',
    emailAddress: 'ann@example.com',
    displayName: 'Ann',
    active: true,
    timeZone: 'Europe/Berlin',
    locale: 'de-DE',
    groups: [],
  });
  const seen: SeenRequest[] = [];
  const shown: string[] = [];
  const answers = new Map<string, (request: SeenRequest) => Response | Promise<Response>>();
  const service = (name: string): Service => ({
    fetch: async (request, { caller }) => {
      const { method, headers } = request;
      const body = Buffer.from(await request.arrayBuffer());
      const got = { service: name, method, url: new URL(request.url), headers, body, caller };
      seen.push(got);
      return answers.get(name)?.(got) ?? Response.json({ account: caller.accountId });
    },
  });
  const forge = await createForge(base, {
    manifest,
    appDirectory: FIXTURE,
    bundleDirectory: options.bundleDirectory ?? directory,
    partners: options.partners ?? new Map(),
    clockFixed: options.clockFixed ?? true,
    showError: (text) => shown.push(text),
  });
  const site: Site = { ...base, functions: forge.functions };
  const proxy = forge.proxy({
    jira: service('jira'),
    confluence: service('confluence'),
    kvs: service('kvs'),
    queue: service('queue'),
  });
  const nobody = { caller: { accountId: undefined } };
  listener.serve((request) => proxy.fetch(request, nobody));
  return {
    forge,
    site,
    clock,
    seen,
    shown,
    answer: (name, respond) => void answers.set(name, respond),
    ask: (functionKey, payload, accountId = 'ann', extension = { issue: { key: 'PRO-1' } }) =>
      invokeSurface(site, { moduleKey: 'panel', functionKey, payload, accountId, extension }),
    stop: async () => {
      await forge.stop();
      await listener.close();
      database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The value of a result that must be one. */
export function valueOf(result: FunctionResult): unknown {
  if (!result.ok) throw new Error(`${result.error.type}: ${result.error.message}`);
  return result.value;
}
