import type { Site } from '../../site';
import type { ContentVersion } from './content';

/** A file of a page. Its content is the blob `confluence-attachment-<id>-<version>`. */
export interface AttachmentRecord {
  /** `att10000` */
  readonly id: string;
  readonly pageId: string;
  readonly title: string;
  readonly mediaType: string;
  readonly fileId: string;
  readonly fileSize: number;
  readonly comment: string;
  /** ms since the epoch */
  readonly createdAt: number;
  readonly version: ContentVersion;
}

export const attachments = (site: Pick<Site, 'database'>) =>
  site.database.table<AttachmentRecord>('confluence.attachment');

export const blobId = ({ id, version }: AttachmentRecord): string =>
  `confluence-attachment-${id}-${version.number}`;
