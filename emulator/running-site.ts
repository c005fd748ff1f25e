import { confluenceRest } from './confluence/rest';
import { controlRouter } from './control/router';
import { openDatabase } from './database/open-database';
import type { Database } from './database/table';
import { createWorker, type Worker } from './forge/delivery/worker';
import { appEventsRouter } from './forge/events/app-events-router';
import { createEventBus } from './forge/events/event-bus';
import { eventSource } from './forge/events/event-source';
import { triggersOf } from './forge/events/triggers';
import { createForge, type Forge } from './forge/forge';
import { gatewayGraphql } from './forge/gateway-graphql';
import { installApp } from './forge/install';
import type { InstalledApp } from './forge/installed-app';
import { kvsRouter } from './forge/kvs/router';
import {
  busWhileInstalled,
  sourceWhileInstalled,
  whileInstalled,
} from './forge/life-cycle/installation';
import { createLifeCycle, type LifeCycle } from './forge/life-cycle/life-cycle';
import { readManifest, type Manifest } from './forge/manifest';
import { queueSource } from './forge/queue/queue-source';
import { queueRouter } from './forge/queue/router';
import { limitPeople } from './forge/rate-limits/under-limits';
import { scheduleSource } from './forge/schedules/schedule-source';
import { serveWebTrigger } from './forge/web-triggers/web-trigger-server';
import { logRefusals } from './http/log-refusals';
import { readTranslations, type Translations } from './forge/translations';
import type { OriginHandlers } from './http/origins';
import { pageFiles } from './http/page-files';
import { productServer } from './http/product-server';
import { findIssue } from './jira/issues/find-issue';
import { installForgeFields } from './jira/fields/forge-fields';
import { jiraHostRouter } from './jira/host-router';
import { jiraRest } from './jira/rest';
import { postFunctionSource } from './jira/transitions/post-functions';
import { seedEmptySite } from './seeds/empty-site';
import { createSeeder, type Seeder } from './seeds/seeder';
import { oneAtATime } from './one-at-a-time';
import { partnerDoor, partners } from './partners/partners';
import { createIds } from './sequence-ids';
import type { Site } from './site';
import type { SiteOptions } from './site-options';
import { createVirtualClock, type VirtualClock } from './virtual-clock';

/** The site's id on Atlassian; every emulated site is the same one. */
const CLOUD_ID = '7d2f1c5e-3a4b-4c6d-8e9f-0a1b2c3d4e5f';

/** A site with everything that answers for it. */
export interface BuiltSite extends OriginHandlers {
  readonly site: Site;
  /** Fills in the initial seed where there is no complete state; a kept one gets what the app has new. */
  ready(): Promise<void>;
  reset(seed: string): Promise<void>;
  drain(): Promise<void>;
  stop(): Promise<void>;
}

/** Puts the services of a site together, around its state and the addresses it is reached at. */
export async function buildSite(
  options: SiteOptions,
  database: Database,
  origin: Site['origin'],
): Promise<BuiltSite> {
  const manifest = readManifest(options.appDirectory);
  const translations = readTranslations(manifest, options.appDirectory);
  const clock = createVirtualClock(database, options.clock ?? {});
  const { whole, ...founded } = foundation(options, { manifest, translations }, database, origin);
  const base = { ...founded, clock };
  const forge = await createForge(base, {
    manifest,
    appDirectory: options.appDirectory,
    bundleDirectory: options.bundleDirectory,
    partners: new Map([...(options.partners ?? []), ...partners(base)]),
    translations,
    clockFixed: options.clock !== undefined,
    issueId: (idOrKey) => findIssue(base, idOrKey)?.id,
    ...(options.showError === undefined ? {} : { showError: options.showError }),
  });
  const { worker, stopping } = createDeliveries({ ...base, app: whole }, forge, options);
  const bus = createEventBus(base, triggersOf(whole), {
    published: () => worker.wake(),
    filterFailed: forge.logs.filterFailed,
  });
  const events = busWhileInstalled(bus, base);
  const site: Site = { ...base, events, functions: forge.functions, wake: () => worker.wake() };
  const lifeCycle = createLifeCycle(site, manifest);
  const seeder = createSeeder({
    options,
    database,
    url: origin.product,
    writeEmptySite: (file) => writeEmptySite(site, options, file),
    drain: () => worker.drain(),
  });
  const reset = oneAtATime((seed: string) => resetSite(seed, { seeder, worker, forge, lifeCycle }));
  return {
    site,
    ...handlers(site, options, { forge, worker, seeder, clock, reset, lifeCycle }),
    ready: async () => {
      if (seeder.current() === undefined) await reset(options.initialSeed);
      database.transaction(() => installForgeFields(site));
      lifeCycle.begin();
      worker.wake();
    },
    reset,
    drain: () => worker.drain(),
    stop: async () => {
      stopping();
      await forge.stop();
      await worker.pause();
      database.close();
      seeder.close();
    },
  };
}

type Foundation = Pick<Site, 'cloudId' | 'origin' | 'ids' | 'database' | 'app'>;

function foundation(
  options: SiteOptions,
  { manifest, translations }: { manifest: Manifest; translations: Translations },
  database: Database,
  origin: Site['origin'],
): Foundation & { readonly whole: InstalledApp } {
  const whole = installApp(manifest, { name: options.appName, translations });
  return {
    whole,
    cloudId: CLOUD_ID,
    origin,
    database,
    ids: createIds(database, options.ids ?? 'random'),
    app: whileInstalled(whole, { database }),
  };
}

/** Side by side on a site with random ids; one after the other where runs have to repeat exactly. */
const PARALLEL = 4;

function createDeliveries(
  site: Foundation & { readonly clock: VirtualClock },
  forge: Forge,
  options: SiteOptions,
): { readonly worker: Worker; readonly stopping: () => void } {
  let stopped = false;
  const parts = { functions: forge.functions, faults: forge.faults, stopped: () => stopped };
  const worker = createWorker({
    clock: site.clock,
    faults: forge.faults,
    sources: [
      queueSource(site, parts),
      eventSource(site, parts),
      postFunctionSource(site, parts),
      scheduleSource(site, parts),
    ].map((source) => sourceWhileInstalled(source, site)),
    parallel: options.ids === 'fixed' ? 1 : PARALLEL,
  });
  return {
    worker,
    stopping: () => {
      stopped = true;
    },
  };
}

interface Machinery {
  readonly forge: Forge;
  readonly worker: Worker;
  readonly seeder: Seeder;
  readonly clock: VirtualClock;
  readonly reset: (seed: string) => Promise<void>;
  readonly lifeCycle: LifeCycle;
}

function handlers(site: Site, options: SiteOptions, machinery: Machinery): OriginHandlers {
  const { forge, worker } = machinery;
  const jira = jiraRest(site);
  const confluence = confluenceRest(site);
  const hostApi = forge.hostApi(site, { jira, confluence });
  hostApi.route('/', jiraHostRouter(site));
  const product = productServer(site, {
    jira,
    confluence,
    hostApi,
    control: controlRouter({ site, ...machinery }),
    pages: pageFiles(options.pagesDirectory),
    webTrigger: (request) => serveWebTrigger(site, request),
    partner: partnerDoor(site),
  });
  const nobody = { caller: { accountId: undefined } };
  const queue = queueRouter(site, () => worker.wake());
  const proxy = forge.proxy({
    jira,
    confluence,
    kvs: kvsRouter(site, { faults: forge.faults, enforced: () => forge.limits.enforced() }),
    queue,
    appEvents: appEventsRouter(site),
    graphql: gatewayGraphql(site),
  });
  return {
    product: logRefusals(forge.calls, limitPeople(forge.limits, site.clock, product)),
    assets: (request) => forge.assets.fetch(request, nobody),
    proxy: (request) => proxy.fetch(request, nobody),
  };
}

/** What ran before a reset must not write into the state after it: it is waited for first. */
async function resetSite(
  seed: string,
  {
    seeder,
    worker,
    forge,
    lifeCycle,
  }: Pick<Machinery, 'seeder' | 'worker' | 'forge' | 'lifeCycle'>,
): Promise<void> {
  const resume = await worker.pause();
  resume();
  const brought = seeder.bring(seed);
  forge.faults.set([]);
  forge.limits.reset();
  forge.renewContainers();
  await brought;
  lifeCycle.begin();
  forge.calls.clear();
  forge.logs.clear();
}

function writeEmptySite(site: Site, options: SiteOptions, file: string): void {
  const database = openDatabase(':memory:');
  const clock = createVirtualClock(database, options.clock ?? {});
  const ids = createIds(database, options.ids ?? 'random');
  const events = { publish: () => undefined };
  seedEmptySite({ ...site, database, clock, ids, events }, options.people);
  database.snapshot(file);
  database.close();
}
