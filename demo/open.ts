import type { SiteOptions } from '../emulator/site-options';
import type { RunningSite } from '../emulator/start';
import { start } from '../emulator/start';
import { demoPeople } from './people';
import { seedDemo } from './seed';

export type DemoOptions = Omit<SiteOptions, 'people' | 'seeds' | 'initialSeed' | 'appName'> &
  Partial<Pick<SiteOptions, 'initialSeed'>>;

/** Starts a site with the demo company; it is filled on the first start and kept afterwards. */
export function openDemo(options: DemoOptions): Promise<RunningSite> {
  return start({
    initialSeed: 'demo',
    ...options,
    people: demoPeople,
    seeds: { demo: seedDemo },
    appName: 'Asset Desk',
  });
}
