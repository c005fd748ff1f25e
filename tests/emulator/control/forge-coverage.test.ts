import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RouterRoute } from 'hono/types';
import { createCallLog } from '../../../emulator/forge/calls';
import { appEventsRouter } from '../../../emulator/forge/events/app-events-router';
import { createFaults, faultSchema } from '../../../emulator/forge/faults';
import { createHeldCalls } from '../../../emulator/forge/held-calls';
import { hostApi } from '../../../emulator/forge/host-api';
import { createInvocations } from '../../../emulator/forge/invocations';
import { kvsRouter } from '../../../emulator/forge/kvs/router';
import { readManifest } from '../../../emulator/forge/manifest';
import { forgeProxy } from '../../../emulator/forge/proxy';
import { queueRouter } from '../../../emulator/forge/queue/router';
import { createRateLimits } from '../../../emulator/forge/rate-limits/rate-limits';
import { createRealtime } from '../../../emulator/forge/realtime/realtime';
import { jiraHostRouter } from '../../../emulator/jira/host-router';
import { emulatedSite } from '../../support/emulated-site';

const README = readFileSync('emulator/README.md', 'utf8');

/** Rows of the table of a section: method and path, and the tests that show it. */
function rowsOf(section: string) {
  const [, after = ''] = README.split(`\n## ${section}\n`);
  const [table = ''] = after.split('\n## ');
  const row = /^\| `(\/[^`]+)` +\| ([A-Z ]+?) +\|(.+)\|$/gm;
  return [...table.matchAll(row)].flatMap(([, address = '', methods = '', rest = '']) =>
    methods.split(' ').map((method) => ({
      call: `${method} ${address}`,
      tests: [...rest.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) =>
        path.join('emulator', link),
      ),
    })),
  );
}

const callsOf = (routers: readonly { readonly routes: readonly RouterRoute[] }[]) =>
  routers
    .flatMap(({ routes }) => routes)
    .filter(({ path: address }) => !['*', '/*'].includes(address))
    .map(({ method, path: address }) => `${method} ${address}`);

function routers() {
  const { site, clock } = emulatedSite();
  const observers = {
    calls: createCallLog(clock),
    faults: createFaults(),
    held: createHeldCalls(),
    limits: createRateLimits(clock, (id) => id),
    clock,
  };
  const realtime = createRealtime(site);
  const nothing = { fetch: () => new Response(null, { status: 404 }) };
  const products = { jira: nothing, confluence: nothing };
  return {
    services: [kvsRouter(site), queueRouter(site, () => undefined), appEventsRouter(site)],
    proxy: forgeProxy({
      site,
      manifest: readManifest(path.join(__dirname, 'fixture')),
      invocations: createInvocations(),
      observers,
      services: { ...products, kvs: nothing, queue: nothing },
      partners: new Map(),
      realtime,
    }),
    pages: [hostApi({ site, products, observers, realtime }), jiraHostRouter(site)],
  };
}

describe.each([
  ['Forge: addresses of the proxy', () => [routers().proxy]],
  ['Forge: addresses of storage, queues and events', () => routers().services],
  ['Forge: addresses for the pages', () => routers().pages],
])('the table "%s"', (section, served) => {
  const rows = rowsOf(section);

  it('lists every call that is answered, and no other', () => {
    const answered = [...new Set(callsOf(served()))].sort();
    expect(rows.map(({ call }) => call).sort()).toEqual(answered);
  });

  it('names a test for every call, and no test that is not there', () => {
    expect(rows.filter(({ tests }) => tests.length === 0).map(({ call }) => call)).toEqual([]);
    expect(rows.flatMap(({ tests }) => tests).filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('the table of control calls', () => {
  it('describes faults with every effect that there is', () => {
    const [, after = ''] = README.split('\n## Control calls\n');
    const effects = [...after.matchAll(/^\| `(\w+): [^`]+` +\|/gm)].map(([, name = '']) => name);
    const known = Object.keys(faultSchema.shape).filter((name) => !/^(match|times)$/.test(name));
    expect([...effects].sort()).toEqual([...known].sort());
  });
});

it('tells the workflow editor which rules the app has', async () => {
  const [, rules] = routers().pages;
  const answer = await rules?.request('http://localhost:4310/__forge/workflow-rules');
  expect(await answer?.json()).toEqual(
    expect.arrayContaining([expect.objectContaining({ moduleKey: 'sample-validator' })]),
  );
});
