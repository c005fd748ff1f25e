import type { Caller } from '../../caller';
import type { Site } from '../../site';
import type { AttachmentRecord, CommentRecord, IssueRecord } from '../model/issue';
import { attachmentBean } from './attachments/attachment-bean';
import { commentBean } from './comments/comment-bean';
import { actingAccount } from './find-issue';
import { eventIssue, publishIssueEvent } from './issue-events';
import { adfMentions } from './values/adf';

/** Publishes `avi:jira:deleted:comment`; comments of a deleted issue send none. */
export function publishCommentDeleted(
  site: Site,
  caller: Caller,
  issue: IssueRecord,
  comment: CommentRecord,
): void {
  publishIssueEvent(site, caller, 'avi:jira:deleted:comment', {
    issue: eventIssue(site, issue),
    comment: commentBean(site, comment),
  });
}

/**
 * Publishes `avi:jira:mentioned:comment` for a comment that mentions people: all of them in one event, but
 * for the author.
 */
export function publishMentionedInComment(
  site: Site,
  caller: Caller,
  issue: IssueRecord,
  comment: CommentRecord,
): void {
  const mentionedAccountIds = othersMentioned(comment.body, comment.updateAuthor);
  if (mentionedAccountIds.length === 0) return;
  publishIssueEvent(site, caller, 'avi:jira:mentioned:comment', {
    issue: eventIssue(site, issue),
    mentionedAccountIds,
    comment: commentBean(site, comment),
  });
}

/** Publishes `avi:jira:mentioned:issue` for a new description that mentions people. */
export function publishMentionedInIssue(site: Site, caller: Caller, issue: IssueRecord): void {
  const actor = actingAccount(site, caller);
  const mentionedAccountIds = othersMentioned(issue.fields['description'], actor);
  if (mentionedAccountIds.length === 0) return;
  publishIssueEvent(site, caller, 'avi:jira:mentioned:issue', {
    issue: eventIssue(site, issue),
    mentionedAccountIds,
  });
}

/** Mentioning oneself does not count. */
const othersMentioned = (document: unknown, self: string): readonly string[] =>
  adfMentions(document).filter((accountId) => accountId !== self);

/** Publishes `avi:jira:created:attachment` or its deletion; files of a deleted issue send none. */
export function publishAttachment(
  site: Site,
  caller: Caller,
  what: 'created' | 'deleted',
  attachment: AttachmentRecord,
): void {
  publishIssueEvent(site, caller, `avi:jira:${what}:attachment`, {
    attachment: attachmentBean(site, attachment),
  });
}
