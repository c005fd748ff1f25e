import type { Site } from '../../site';
import type { ContentBody, ContentLabel, ContentVersion, Restriction } from './content';

export interface PageRecord {
  readonly id: string;
  readonly status: 'current' | 'draft' | 'trashed';
  readonly title: string;
  readonly spaceId: string;
  /** Null for a page at the root of its space. */
  readonly parentId: string | null;
  readonly position: number;
  readonly authorId: string;
  /** ms since the epoch */
  readonly createdAt: number;
  readonly body: ContentBody;
  readonly version: ContentVersion;
  readonly labels: readonly ContentLabel[];
  readonly restrictions: { readonly read: Restriction; readonly update: Restriction };
}

export const pages = (site: Pick<Site, 'database'>) =>
  site.database.table<PageRecord>('confluence.page');
