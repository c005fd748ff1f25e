import { jiraTimestamp } from '../../../clock';
import type { Site } from '../../../site';
import type { CommentRecord } from '../../model/issue';
import { userBean } from '../../users/user-bean';
import { adfHtml } from '../values/adf';

/** A comment as REST writes it. */
export function commentBean(site: Site, comment: CommentRecord, rendered = false) {
  return {
    self: `${site.origin.product}/rest/api/3/issue/${comment.issueId}/comment/${comment.id}`,
    id: comment.id,
    author: userBean(site, comment.author),
    body: comment.body,
    ...(rendered ? { renderedBody: adfHtml(comment.body) } : {}),
    updateAuthor: userBean(site, comment.updateAuthor),
    created: jiraTimestamp(comment.created),
    updated: jiraTimestamp(comment.updated),
    jsdPublic: true,
  };
}
