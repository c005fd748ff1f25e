import type { Site } from '../../site';
import type { FooterCommentRecord } from '../model/footer-comment';
import { pages } from '../model/page';
import { bodyJson } from '../pages/page-json';
import { versionJson } from '../rest-kit/version-json';

/** A comment as version 2 answers it. */
export function commentJson(site: Site, comment: FooterCommentRecord, format: string | undefined) {
  const { id, pageId, parentCommentId, body, version } = comment;
  const page = pages(site).get(pageId);
  const owner = { id: pageId, spaceId: page?.spaceId ?? '' };
  return {
    id,
    status: 'current',
    title: `Re: ${page?.title ?? ''}`,
    pageId,
    ...(parentCommentId === undefined ? {} : { parentCommentId }),
    version: versionJson(version),
    body: bodyJson(site, owner, body, format),
    _links: { webui: `/pages/${pageId}?focusedCommentId=${id}` },
  };
}
