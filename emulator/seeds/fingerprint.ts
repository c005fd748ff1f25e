import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteOptions } from '../site-options';

/**
 * Changes when anything changes that a seed's outcome depends on: the app, its people, the seed's own
 * code, clock and ids. A snapshot with another fingerprint is not used. In a bundled program `__filename`
 * is the whole program, and the seed with all that it imports is a part of it.
 */
export function seedFingerprint(options: SiteOptions, seed: string): string {
  const hash = createHash('sha256');
  const { people, clock, ids, appName } = options;
  hash.update(JSON.stringify({ people, clock, ids, appName, seed }));
  hash.update(String(options.seeds[seed] ?? ''));
  const manifest = path.join(options.appDirectory, 'manifest.yml');
  for (const file of [__filename, manifest, ...bundleFiles(options)]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

function bundleFiles({ bundleDirectory }: SiteOptions): readonly string[] {
  if (!existsSync(bundleDirectory)) return [];
  const names = readdirSync(bundleDirectory).filter((name) => name.endsWith('.cjs'));
  return names.sort().map((name) => path.join(bundleDirectory, name));
}
