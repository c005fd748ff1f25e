import { jiraTimestamp } from '../../../clock';
import type { Site } from '../../../site';
import type { AttachmentRecord } from '../../model/issue';
import { userBean } from '../../users/user-bean';

/** An attachment as issues and uploads show it; its own resource writes the id as a number. */
export function attachmentBean(site: Site, attachment: AttachmentRecord) {
  const api = `${site.origin.product}/rest/api/3/attachment`;
  return {
    self: `${api}/${attachment.id}`,
    id: attachment.id,
    filename: attachment.filename,
    author: userBean(site, attachment.author),
    created: jiraTimestamp(attachment.created),
    size: attachment.size,
    mimeType: attachment.mimeType,
    content: `${api}/content/${attachment.id}`,
  };
}

/** Name of the blob that holds the content of an attachment. */
export const attachmentBlob = (attachmentId: string): string => `jira-attachment-${attachmentId}`;
