import type { Desk } from '../../domain/desk';

/** Where the ids of this site's set-up are kept: one versioned document. */
export interface DeskStore {
  /** The desk, or nothing before the first set-up. Throws when the document cannot be read. */
  find(): Promise<Desk | undefined>;
  save(desk: Desk): Promise<void>;
}
