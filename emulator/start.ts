import { openDatabase } from './database/open-database';
import { openOrigins } from './http/origins';
import { buildSite, type BuiltSite } from './running-site';
import type { SiteOptions } from './site-options';
import type { Site } from './site';

/** A site that answers requests. */
export interface RunningSite {
  /** Address of Jira and Confluence, without a slash at its end. */
  readonly url: string;
  readonly assetsUrl: string;
  readonly proxyUrl: string;
  readonly site: Site;
  /** Back to a seed: at once when it was there before. */
  reset(seed: string): Promise<void>;
  /** Works off what is due: queue events, product events, retries, schedules. */
  drain(): Promise<void>;
  /** Closes ports, ends the app's processes and gives the state file back. */
  stop(): Promise<void>;
}

/**
 * Starts a site with its app and, when there is no state yet, fills in the initial seed.
 * @throws PortBusy when another process has a port, DatabaseInUse when one has the state file.
 */
export async function start(options: SiteOptions): Promise<RunningSite> {
  const origins = await openOrigins(options.port);
  let built: BuiltSite | undefined;
  try {
    const database = openDatabase(options.stateFile);
    built = await buildSite(options, database, origins.urls);
    origins.serve(built);
    await built.ready();
  } catch (error) {
    await Promise.all([origins.close(), built?.stop()]);
    throw error;
  }
  const running = built;
  return {
    url: origins.urls.product,
    assetsUrl: origins.urls.assets,
    proxyUrl: origins.urls.proxy,
    site: running.site,
    reset: (seed) => running.reset(seed),
    drain: () => running.drain(),
    stop: async () => {
      await origins.close();
      await running.stop();
    },
  };
}
