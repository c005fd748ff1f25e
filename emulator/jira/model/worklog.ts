import type { Site } from '../../site';

/** Work that somebody logged on an issue. */
export interface WorklogRecord {
  readonly id: string;
  readonly issueId: string;
  readonly author: string;
  readonly updateAuthor: string;
  /** ms since the epoch */
  readonly created: number;
  readonly updated: number;
  readonly started: number;
  readonly timeSpentSeconds: number;
  /** ADF document; absent without one. */
  readonly comment?: unknown;
}

export const worklogs = (site: Pick<Site, 'database'>) =>
  site.database.table<WorklogRecord>('jira.worklog');
