import type { Site } from '../../site';
import type { ContentBody, ContentVersion } from './content';

export interface FooterCommentRecord {
  readonly id: string;
  readonly pageId: string;
  /** The comment that this one answers; absent for one on the page itself. */
  readonly parentCommentId?: string;
  readonly body: ContentBody;
  readonly version: ContentVersion;
}

export const footerComments = (site: Pick<Site, 'database'>) =>
  site.database.table<FooterCommentRecord>('confluence.footer-comment');
