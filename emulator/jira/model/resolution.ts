import type { Site } from '../../site';

export interface ResolutionRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export const resolutions = (site: Pick<Site, 'database'>) =>
  site.database.table<ResolutionRecord>('jira.resolution');
