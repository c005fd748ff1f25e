import type { Site } from '../../site';

export interface SpaceRecord {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly authorId: string;
  /** ms since the epoch */
  readonly createdAt: number;
  readonly homepageId: string;
}

export const spaces = (site: Pick<Site, 'database'>) =>
  site.database.table<SpaceRecord>('confluence.space');
