import { z } from 'zod';
import { getLibrary } from '../../src/contract/library';

const shards = getLibrary.value.shape.shards;

/** Parts of the library index with the revision each has. */
export type Shards = z.output<typeof shards>;

const stored = z.object({ version: z.literal(1), shards });

const storageKey = (reader: string) => `asset-library.${reader}`;

/**
 * Reads the shards that this browser keeps for a reader. Nothing where storage is closed, empty or
 * written by another version of the view: the library is then read anew.
 *
 * @param reader account and site, so that nobody sees what another person of this browser may see
 */
export function readCache(reader: string): Shards {
  try {
    const text = window.localStorage.getItem(storageKey(reader));
    if (text === null) return [];
    const parsed = stored.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.shards : [];
  } catch {
    // A private window or a site setting closes storage to frames.
    return [];
  }
}

/** Keeps the shards for the reader's next visit, where the browser has room and allows it. */
export function writeCache(reader: string, kept: Shards): void {
  try {
    window.localStorage.setItem(storageKey(reader), JSON.stringify({ version: 1, shards: kept }));
  } catch {
    // The library works without; the next visit reads everything again.
  }
}
