import { join } from 'node:path';
import { demoPeople } from '../../demo/people';
import { seedDemo } from '../../demo/seed';
import type { SiteOptions } from '../../emulator/site-options';

/** Jest and the bench run in the repository's root. */
const root = process.cwd();

/** Where the demo company is kept, once made, for every test that opens it. */
export const snapshots = join(root, '.cache', 'test-sites');

export const bundles = {
  /** What a deploy uploads. */
  deploy: join(root, 'dist', 'bundle'),
  /** What `npm start` runs. */
  quick: join(root, '.cache', 'app'),
} as const;

/** The site of the tests: the deployable bundle, fixed ids, and a Monday morning at which time stands still. */
export function siteOptions(
  stateFile: string,
  bundleDirectory: string = bundles.deploy,
): SiteOptions {
  return {
    appDirectory: root,
    bundleDirectory,
    pagesDirectory: join(root, 'dist', 'pages'),
    stateFile,
    port: 0,
    people: demoPeople,
    seeds: { demo: seedDemo },
    initialSeed: 'demo',
    clock: { fixed: '2026-11-23T09:00:00.000Z' },
    ids: 'fixed',
    appName: 'Asset Desk',
  };
}
