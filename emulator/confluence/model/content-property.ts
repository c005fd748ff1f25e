import type { Site } from '../../site';
import type { ContentVersion } from './content';

export interface PropertyRecord {
  readonly id: string;
  readonly pageId: string;
  readonly key: string;
  readonly value: unknown;
  readonly version: ContentVersion;
}

export const contentProperties = (site: Pick<Site, 'database'>) =>
  site.database.table<PropertyRecord>('confluence.content-property');
