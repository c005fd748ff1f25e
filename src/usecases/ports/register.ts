import type { RegisterEntry } from '../../domain/intake/register';

/** Keeps the out-of-channel register. */
export interface Register {
  find(entryId: string): Promise<RegisterEntry | undefined>;
  /** Adds an entry once; `conflict` when its id is in the register, which then stays as it is. */
  add(entry: RegisterEntry): Promise<'stored' | 'conflict'>;
  /** Writes over the entry of the same id. */
  save(entry: RegisterEntry): Promise<void>;
  /** All entries, newest first. A query lags behind writes, so no decision may rest on it. */
  list(): Promise<readonly RegisterEntry[]>;
}
