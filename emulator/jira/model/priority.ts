import type { Site } from '../../site';

export interface PriorityRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** `#ff5630` */
  readonly statusColor: string;
  readonly isDefault: boolean;
}

export const priorities = (site: Pick<Site, 'database'>) =>
  site.database.table<PriorityRecord>('jira.priority');
