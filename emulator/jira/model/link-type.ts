import type { Site } from '../../site';

/** How two issues relate: `Blocks`, read `is blocked by` from one end and `blocks` from the other. */
export interface LinkTypeRecord {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

export const linkTypes = (site: Pick<Site, 'database'>) =>
  site.database.table<LinkTypeRecord>('jira.link-type');
