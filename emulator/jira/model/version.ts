import type { Site } from '../../site';

/** A release of a project. */
export interface VersionRecord {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly description?: string;
  readonly archived: boolean;
  readonly released: boolean;
  /** Days, `2026-11-23`. */
  readonly startDate?: string;
  readonly releaseDate?: string;
}

export const versions = (site: Pick<Site, 'database'>) =>
  site.database.table<VersionRecord>('jira.version');
