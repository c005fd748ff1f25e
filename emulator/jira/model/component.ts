import type { Site } from '../../site';

/** A part of a project. */
export interface ComponentRecord {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly description?: string;
  readonly leadAccountId?: string;
}

export const components = (site: Pick<Site, 'database'>) =>
  site.database.table<ComponentRecord>('jira.component');
