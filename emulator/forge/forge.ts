import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Hono } from 'hono';
import type { ProductEnv } from '../caller';
import type { Functions, Site } from '../site';
import { createAppLogs, type AppLogs } from './app-logs';
import { forgeAssets } from './assets';
import { createCallLog, type CallLog } from './calls';
import { compileContainer } from './container/compile';
import { createPool, type ContainerPool } from './container/pool';
import type { Partners } from './egress';
import { createFaults, type Faults } from './faults';
import { createFunctions, type FunctionSite } from './functions';
import { createHeldCalls } from './held-calls';
import { hostApi } from './host-api';
import { createInvocations } from './invocations';
import type { Manifest } from './manifest';
import { forgeProxy, type Services } from './proxy';
import { createRateLimits, type RateLimits } from './rate-limits/rate-limits';
import { createRealtime } from './realtime/realtime';
import type { Service } from './service';
import { writeLocales, type Translations } from './translations';
import { unmodelledParts } from './unmodelled-parts';

export interface ForgeOptions {
  readonly manifest: Manifest;
  readonly appDirectory: string;
  /** Holds the app's `index.cjs`. */
  readonly bundleDirectory: string;
  readonly partners: Partners;
  /** The app's texts, where its manifest has translations. */
  readonly translations?: Translations;
  /** True when the virtual clock stands still between its moves. */
  readonly clockFixed: boolean;
  /** Id of the issue of an id or key, for the limits on writing to one issue. */
  readonly issueId?: (idOrKey: string) => string | undefined;
  /** Takes the app's errors in readable form; standard error unless said otherwise. */
  readonly showError?: (text: string) => void;
}

/** The Forge platform of a site: the app's functions, and the routers around them. */
export interface Forge {
  readonly functions: Functions;
  readonly calls: CallLog;
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly logs: AppLogs;
  /** Router of the proxy's origin. */
  proxy(services: Services): Service;
  /** Router of the asset origin. */
  readonly assets: Service;
  /** `/__forge/*` of the product's origin. */
  hostApi(site: Site, products: Pick<Services, 'jira' | 'confluence'>): Hono<ProductEnv>;
  /** Later invocations start in fresh containers: after a reset, or with a new bundle. */
  renewContainers(bundleDirectory?: string): void;
  /** What becomes of containers between two invocations. */
  readonly containers: Pick<ContainerPool, 'between' | 'setBetween'>;
  stop(): Promise<void>;
}

/** Invocations side by side; a laptop's share of what Atlassian allows. */
const LIMIT = 6;

/** Sets up the platform around a site that has its addresses but no functions yet. */
export async function createForge(site: FunctionSite, options: ForgeOptions): Promise<Forge> {
  const { manifest, appDirectory, bundleDirectory, partners, clockFixed } = options;
  const cache = await mkdtemp(path.join(os.tmpdir(), 'forge-container-'));
  const { translations } = options;
  const localesIn = translations === undefined ? undefined : writeLocales(cache, translations);
  const show = options.showError ?? ((text: string) => console.error(text));
  for (const { message } of unmodelledParts(site.app)) show(message);
  const logs = createAppLogs(site.clock, show);
  const limits = createRateLimits(site.clock, options.issueId ?? ((idOrKey) => idOrKey));
  const { clock } = site;
  const observers = {
    calls: createCallLog(clock),
    faults: createFaults(),
    held: createHeldCalls(),
    limits,
    clock,
  };
  const invocations = createInvocations();
  const realtime = createRealtime(site);
  const pool = createPool({
    files: compileContainer(cache),
    bundleDirectory,
    memoryMB: manifest.app.runtime.memoryMB,
    proxyUrl: site.origin.proxy,
    onLine: logs.write,
    limit: LIMIT,
  });
  return {
    functions: createFunctions({
      site,
      manifest,
      pool,
      invocations,
      logs,
      clockFixed,
      ...(localesIn === undefined ? {} : { localesIn }),
    }),
    calls: observers.calls,
    faults: observers.faults,
    limits,
    logs,
    proxy: (services) =>
      forgeProxy({ site, manifest, invocations, observers, services, partners, realtime }),
    assets: forgeAssets({
      manifest,
      appDirectory,
      productOrigin: site.origin.product,
      ...(translations === undefined ? {} : { translations }),
    }),
    hostApi: (whole, products) => hostApi({ site: whole, products, observers, realtime }),
    renewContainers: pool.renew,
    containers: pool,
    stop: async () => {
      await pool.stop();
      rmSync(cache, { recursive: true, force: true });
    },
  };
}
