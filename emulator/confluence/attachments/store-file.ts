import type { Site } from '../../site';
import { attachments, blobId, type AttachmentRecord } from '../model/attachment';
import { nextVersion } from '../rest-kit/next-version';

export interface NewFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly comment: string;
  readonly minorEdit: boolean;
}

export function attachmentNamed(
  site: Pick<Site, 'database'>,
  pageId: string,
  title: string,
): AttachmentRecord | undefined {
  return attachments(site).find((each) => each.pageId === pageId && each.title === title);
}

/** Stores a file as a new attachment of the page, or as the next version of one. */
export function storeFile(
  site: Site,
  authorId: string,
  pageId: string,
  file: NewFile,
  before?: AttachmentRecord,
): AttachmentRecord {
  const { comment, minorEdit } = file;
  const earlier = before === undefined ? {} : { before: before.version };
  const record: AttachmentRecord = {
    id: before?.id ?? `att${site.ids.next('confluence.content', 32768)}`,
    pageId,
    title: before?.title ?? file.name,
    mediaType: file.mediaType,
    fileId: before?.fileId ?? site.ids.uuid(),
    fileSize: file.content.byteLength,
    comment,
    createdAt: before?.createdAt ?? site.clock.now(),
    version: nextVersion(site.clock, authorId, { ...earlier, message: comment, minorEdit }),
  };
  site.database.transaction(() => {
    site.database.blobs.put(blobId(record), file.content);
    attachments(site).put(record.id, record);
  });
  return record;
}
