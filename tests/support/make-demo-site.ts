import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { start } from '../../emulator/start';
import { siteOptions, snapshots } from './site-options';

/**
 * Makes the demo company once before all suites; each test then opens a copy of it. A copy that was
 * made by the same code is kept, unless it is wanted afresh.
 */
export default async function makeDemoSite(how: { readonly afresh?: boolean } = {}): Promise<void> {
  if (how.afresh === true) rmSync(snapshots, { recursive: true, force: true });
  mkdirSync(snapshots, { recursive: true });
  const state = join(snapshots, 'state.sqlite');
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${state}${suffix}`, { force: true });
  const site = await start(siteOptions(state));
  await site.stop();
}
