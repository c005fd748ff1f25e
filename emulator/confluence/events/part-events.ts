import type { Caller } from '../../caller';
import type { Site } from '../../site';
import type { AttachmentRecord } from '../model/attachment';
import type { ContentLabel } from '../model/content';
import type { FooterCommentRecord } from '../model/footer-comment';
import { pages, type PageRecord } from '../model/page';
import { eventHistory, eventPage, eventSpace } from './event-content';
import { publishEvent } from './publish-event';

const plain = ({ id, name, prefix }: ContentLabel) => ({ id, name, prefix });

/** Publishes `avi:confluence:added:label` or its removal; the page comes with the labels it has now. */
export function publishLabel(
  site: Site,
  caller: Caller,
  what: 'added' | 'removed',
  { label, page }: { readonly label: ContentLabel; readonly page: PageRecord },
): void {
  publishEvent(site, caller, `avi:confluence:${what}:label`, {
    label: plain(label),
    content: { ...eventPage(site, page), labels: page.labels.map(plain) },
  });
}

/** Publishes an event of a footer comment. Answers that go along with a deleted comment send none. */
export function publishComment(
  site: Site,
  caller: Caller,
  what: 'created' | 'updated' | 'deleted',
  comment: FooterCommentRecord,
): void {
  const page = pages(site).get(comment.pageId);
  if (page === undefined) return;
  const { id, parentCommentId, version } = comment;
  publishEvent(site, caller, `avi:confluence:${what}:comment`, {
    suppressNotifications: false,
    content: {
      id,
      type: 'comment',
      status: 'current',
      title: `Re: ${page.title}`,
      space: eventSpace(site, page.spaceId),
      ...eventHistory(site, version.authorId, version.createdAt, version),
      ancestors: parentCommentId === undefined ? [] : [{ id: parentCommentId, type: 'comment' }],
      container: eventPage(site, page),
      extensions: { location: 'footer' },
    },
  });
}

/** Publishes an event of a file of a page. */
export function publishAttachment(
  site: Site,
  caller: Caller,
  what: 'created' | 'updated' | 'trashed',
  file: AttachmentRecord,
): void {
  const page = pages(site).get(file.pageId);
  if (page === undefined) return;
  const { id, title, mediaType, fileId, fileSize, createdAt, version } = file;
  const path = `/wiki/download/attachments/${page.id}/${encodeURIComponent(title)}`;
  publishEvent(site, caller, `avi:confluence:${what}:attachment`, {
    suppressNotifications: false,
    ...(what === 'updated' ? { updateTrigger: 'content_update' } : {}),
    attachment: {
      id,
      type: 'attachment',
      status: what === 'trashed' ? 'trashed' : 'current',
      title,
      space: eventSpace(site, page.spaceId),
      ...eventHistory(site, version.authorId, createdAt, version),
      container: eventPage(site, page),
      extensions: { mediaType, fileSize, fileId, downloadPath: site.origin.product + path },
    },
  });
}
