import { openDatabase } from '../../../emulator/database/open-database';
import type { InstalledApp } from '../../../emulator/forge/installed-app';
import { kvsRouter, type KvsOptions } from '../../../emulator/forge/kvs/router';
import { createVirtualClock } from '../../../emulator/virtual-clock';

const ENTITIES = [
  {
    name: 'ledger',
    attributes: {
      owner: { type: 'string' },
      length: { type: 'integer' },
      weight: { type: 'float' },
      open: { type: 'boolean' },
      rows: { type: 'any' },
    },
    indexes: ['owner', 'length', { name: 'by-owner', partition: ['owner'], range: ['length'] }],
  },
];

function testApp(more: Partial<InstalledApp> = {}): InstalledApp {
  return {
    appId: 'app',
    environmentId: 'environment',
    environmentType: 'DEVELOPMENT',
    installationId: 'installation',
    version: '1.0.0',
    name: 'App',
    accountId: 'app-account',
    scopes: [],
    modules: [],
    storageEntities: ENTITIES,
    module: () => undefined,
    modulesOf: () => [],
    moduleAri: (key) => key,
    ...more,
  };
}

/** What the runtime wrapper provides to `@forge/kvs`: metrics, and a fetch that ends at the router. */
export function startKvs(options: KvsOptions = {}) {
  const database = openDatabase(':memory:');
  const clock = createVirtualClock(database, { fixed: '2026-11-23T09:00:00.000Z' });
  const router = kvsRouter({ database, clock, app: testApp() }, options);
  const post = (path: string, body: unknown) =>
    router.request(`http://kvs${path}`, { method: 'POST', body: JSON.stringify(body) });
  Object.assign(globalThis, {
    __forge_runtime__: { appContext: {}, metrics: metrics() },
    __forge_fetch__: async (_: unknown, path: string, init: RequestInit) =>
      await router.request(`http://kvs${path}`, init),
  });
  return { clock, database, post };
}

function metrics() {
  const counter = { incr: () => undefined };
  const timing = { measure: () => ({ stop: () => undefined }) };
  return { counter: () => counter, timing: () => timing, gauge: () => ({ set: () => undefined }) };
}
