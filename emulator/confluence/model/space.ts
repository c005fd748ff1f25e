import type { Site } from '../../site';
import type { SpacePermission } from './space-permission';

export interface SpaceRecord {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly authorId: string;
  /** ms since the epoch */
  readonly createdAt: number;
  readonly homepageId: string;
  /** Absent while nobody has changed those of a new space. */
  readonly permissions?: readonly SpacePermission[];
}

export const spaces = (site: Pick<Site, 'database'>) =>
  site.database.table<SpaceRecord>('confluence.space');
