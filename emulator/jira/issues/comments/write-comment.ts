import type { Caller } from '../../../caller';
import { accounts } from '../../../identity';
import type { Site } from '../../../site';
import { JiraError } from '../../errors';
import { comments, type CommentRecord, type IssueRecord } from '../../model/issue';
import { actingAccount, maySee, requireOnIssue } from '../find-issue';
import { publishCommented } from '../issue-events';
import { addBelonging } from '../issue-index';
import { sendMail } from '../outgoing-mail';
import { publishMentionedInComment } from '../part-events';
import { touch } from '../record-change';
import { adfMentions, adfText, isWritableDocument } from '../values/adf';

/** Refuses anything but an ADF document with content. Throws 400 with Jira's sentence. */
export function requireCommentBody(body: unknown): void {
  if (isWritableDocument(body) && body.content !== undefined && body.content.length > 0) return;
  throw new JiraError(400, [], { comment: 'Comment body is not valid!' });
}

/** Throws 400 unless the caller may comment on the issue. */
export function requireMayComment(site: Site, caller: Caller, issue: IssueRecord): void {
  requireOnIssue(site, caller, 'ADD_COMMENTS', issue, {
    status: 400,
    message: 'You do not have the permission to comment on this issue.',
  });
}

/** Sends each mentioned person, but the author, the notification that Jira sends on a mention. */
function notifyMentioned(site: Site, issue: IssueRecord, comment: CommentRecord): void {
  const author = accounts(site).get(comment.updateAuthor)?.displayName ?? comment.updateAuthor;
  for (const accountId of adfMentions(comment.body)) {
    if (accountId === comment.updateAuthor) continue;
    if (!maySee(site, { accountId }, issue)) continue;
    sendMail(site, issue, [accountId], {
      subject: `[JIRA] ${author} mentioned you on ${issue.key}`,
      body: adfText(comment.body),
    });
  }
}

function store(
  site: Site,
  caller: Caller,
  issue: IssueRecord,
  comment: CommentRecord,
  mail = true,
): void {
  comments(site).put(comment.id, comment);
  touch(site, issue.id);
  publishCommented(site, caller, issue, comment);
  publishMentionedInComment(site, caller, issue, comment);
  if (mail) notifyMentioned(site, issue, comment);
}

/** Adds a comment whose body was checked. Runs inside the caller's transaction, if there is one. */
export function addComment(
  site: Site,
  caller: Caller,
  issue: IssueRecord,
  body: unknown,
): CommentRecord {
  const author = actingAccount(site, caller);
  const now = site.clock.now();
  return site.database.transaction(() => {
    const id = String(site.ids.next('jira.comment'));
    const times = { created: now, updated: now };
    const comment = { id, issueId: issue.id, author, updateAuthor: author, ...times, body };
    addBelonging(site, issue.id, 'comments', id);
    store(site, caller, issue, comment);
    return comment;
  });
}

/** A body in the place of a comment's own; without `notifyUsers` nobody gets mail about it. */
interface Rewriting {
  readonly body: unknown;
  readonly notifyUsers: boolean;
}

/** Replaces the body of a comment. */
export function editComment(
  site: Site,
  caller: Caller,
  issue: IssueRecord,
  comment: CommentRecord,
  { body, notifyUsers }: Rewriting,
): CommentRecord {
  const edited = {
    ...comment,
    body,
    updateAuthor: actingAccount(site, caller),
    updated: site.clock.now(),
  };
  site.database.transaction(() => store(site, caller, issue, edited, notifyUsers));
  return edited;
}
