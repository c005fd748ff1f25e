import type { Site } from '../../site';

/** Work that Jira does after it answered. Here it is done at once, so every task is complete. */
export interface TaskRecord {
  readonly id: string;
  readonly description: string;
  readonly submittedBy: string;
  /** ms since the epoch */
  readonly submitted: number;
  readonly result: string;
}

export const tasks = (site: Pick<Site, 'database'>) => site.database.table<TaskRecord>('jira.task');
