import { accounts } from '../../identity';
import { percentEncoded } from '../../percent-encoded';
import type { Site } from '../../site';
import type { AttachmentRecord } from '../model/attachment';
import { iso, versionJson } from '../rest-kit/version-json';

/** Path of an attachment's content below `/wiki`, as both API versions write it. */
export function downloadPath({ pageId, title, version }: AttachmentRecord): string {
  const query = `version=${version.number}&modificationDate=${version.createdAt}&api=v2`;
  return `/download/attachments/${pageId}/${percentEncoded(title)}?${query}`;
}

const webPath = ({ id, pageId, title }: AttachmentRecord): string =>
  `/pages/viewpageattachments.action?pageId=${pageId}&preview=${percentEncoded(`/${pageId}/${id}/${title}`)}`;

/** An attachment as version 2 answers it. */
export function attachmentJson(attachment: AttachmentRecord) {
  const { id, pageId, title, mediaType, comment, fileId, fileSize, createdAt, version } =
    attachment;
  const links = { webui: webPath(attachment), download: downloadPath(attachment) };
  return {
    id,
    status: 'current',
    title,
    createdAt: iso(createdAt),
    pageId,
    mediaType,
    mediaTypeDescription: mediaType,
    comment,
    fileId,
    fileSize,
    webuiLink: links.webui,
    downloadLink: links.download,
    version: versionJson(version),
    _links: links,
  };
}

/** An attachment as version 1 answers it, where files are uploaded. */
export function attachmentContent(
  site: Pick<Site, 'database' | 'origin'>,
  attachment: AttachmentRecord,
) {
  const { id, pageId, title, mediaType, comment, fileId, fileSize, version } = attachment;
  const { accountId, displayName } = accounts(site).get(version.authorId) ?? {
    accountId: version.authorId,
    displayName: version.authorId,
  };
  return {
    id,
    type: 'attachment',
    status: 'current',
    title,
    version: {
      by: { type: 'known', accountId, publicName: displayName, displayName },
      when: iso(version.createdAt),
      number: version.number,
      minorEdit: version.minorEdit,
      message: version.message,
    },
    metadata: { comment, mediaType },
    extensions: { mediaType, fileSize, comment, fileId, mediaTypeDescription: mediaType },
    _links: {
      webui: webPath(attachment),
      download: downloadPath(attachment),
      self: `${site.origin.product}/wiki/rest/api/content/${pageId}/child/attachment/${id}`,
    },
  };
}
