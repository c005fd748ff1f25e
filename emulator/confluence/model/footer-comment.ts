import type { Site } from '../../site';
import type { ContentBody, ContentVersion } from './content';

export interface FooterCommentRecord {
  readonly id: string;
  readonly pageId: string;
  readonly body: ContentBody;
  readonly version: ContentVersion;
}

export const footerComments = (site: Pick<Site, 'database'>) =>
  site.database.table<FooterCommentRecord>('confluence.footer-comment');
