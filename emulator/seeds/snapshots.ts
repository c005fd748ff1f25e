import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SiteOptions } from '../site-options';
import { seedFingerprint } from './fingerprint';

/** Files that hold a site as a seed left it. */
export interface SeedSnapshots {
  fileOf(seed: string): string;
  has(seed: string): boolean;
  /** Removes snapshots of the seed that no longer fit; answers where the new one goes. */
  makeRoom(seed: string): string;
  close(): void;
}

/** What follows the seed in a snapshot's name; no other file beside the state may be taken for one. */
const PRINTED = /^-[0-9a-f]{12}\.sqlite$/;

/** Snapshots lie beside the state file, or in a folder of their own for a site that lives in memory. */
export function seedSnapshots(options: SiteOptions): SeedSnapshots {
  const inMemory = options.stateFile === ':memory:';
  const folder = inMemory
    ? mkdtempSync(path.join(tmpdir(), 'emulator-seeds-'))
    : path.dirname(options.stateFile);
  const prints = new Map<string, string>();
  const fileOf = (seed: string): string => {
    const print = prints.get(seed) ?? seedFingerprint(options, seed);
    prints.set(seed, print);
    return path.join(folder, `${seed}-${print}.sqlite`);
  };
  return {
    fileOf,
    has: (seed) => existsSync(fileOf(seed)),
    makeRoom: (seed) => {
      for (const name of readdirSync(folder)) {
        const older = name.startsWith(`${seed}-`) && PRINTED.test(name.slice(seed.length));
        if (older) rmSync(path.join(folder, name));
      }
      return fileOf(seed);
    },
    close: () => {
      if (inMemory) rmSync(folder, { recursive: true, force: true });
    },
  };
}
