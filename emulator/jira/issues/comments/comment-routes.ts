import { Hono } from 'hono';
import { z } from 'zod';
import type { Caller, ProductEnv } from '../../../caller';
import type { Site } from '../../../site';
import { JiraError } from '../../errors';
import { comments, type CommentRecord, type IssueRecord } from '../../model/issue';
import { NotModelled } from '../../not-modelled';
import { permissions } from '../../permissions';
import { readBody } from '../../rest-kit/body';
import { pageRequest } from '../../rest-kit/page';
import { actingAccount, visibleIssue } from '../find-issue';
import { belongings, removeBelonging } from '../issue-index';
import { publishCommentDeleted } from '../part-events';
import { touch } from '../record-change';
import { commentBean } from './comment-bean';
import { addComment, editComment, requireCommentBody, requireMayComment } from './write-comment';

const commentBody = z.object({ body: z.unknown().optional(), visibility: z.unknown().optional() });

function requireUnrestricted(visibility: unknown): void {
  if (visibility !== undefined && visibility !== null) {
    throw new NotModelled('comments with restricted visibility');
  }
}

function commentOf(site: Site, issue: IssueRecord, id: string): CommentRecord {
  const comment = comments(site).get(id);
  if (comment?.issueId === issue.id) return comment;
  throw new JiraError(404, [`Can not find a comment for the id: ${id}.`]);
}

/** Editing and deleting need a permission for all comments, or one for one's own. */
function requireMayChange(
  site: Site,
  caller: Caller,
  issue: IssueRecord,
  comment: CommentRecord,
  verb: 'EDIT' | 'DELETE',
): void {
  const may = permissions(site);
  const own = comment.author === actingAccount(site, caller);
  if (may.can(caller, `${verb}_ALL_COMMENTS`, { issue })) return;
  if (own && may.can(caller, `${verb}_OWN_COMMENTS`, { issue })) return;
  throw new JiraError(400, [
    `You do not have the permission to ${verb.toLowerCase()} this comment.`,
  ]);
}

/** Comments of an issue: `/rest/api/3/issue/{issueIdOrKey}/comment`. */
export function commentRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  const path = '/rest/api/3/issue/:issue/comment';

  routes.get(path, (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const { startAt, maxResults } = pageRequest(c, 100, 5000);
    const ids = [...belongings(site, issue.id).comments];
    if (c.req.query('orderBy')?.startsWith('-') === true) ids.reverse();
    const rendered = c.req.query('expand')?.includes('renderedBody') === true;
    const page = ids.slice(startAt, startAt + maxResults);
    const found = page.map((id) => commentBean(site, commentOf(site, issue, id), rendered));
    return c.json({ startAt, maxResults, total: ids.length, comments: found });
  });

  routes.post(path, async (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    requireMayComment(site, c.env.caller, issue);
    const { body, visibility } = await readBody(c, commentBody);
    requireUnrestricted(visibility);
    requireCommentBody(body);
    const added = site.database.transaction(() =>
      commentBean(site, addComment(site, c.env.caller, issue, body)),
    );
    return c.json(added, 201);
  });

  routes.get(`${path}/:id`, (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const rendered = c.req.query('expand')?.includes('renderedBody') === true;
    return c.json(commentBean(site, commentOf(site, issue, c.req.param('id')), rendered));
  });

  routes.put(`${path}/:id`, async (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const comment = commentOf(site, issue, c.req.param('id'));
    requireMayChange(site, c.env.caller, issue, comment, 'EDIT');
    const { body, visibility } = await readBody(c, commentBody);
    requireUnrestricted(visibility);
    requireCommentBody(body);
    const notifyUsers = c.req.query('notifyUsers') !== 'false';
    const edited = site.database.transaction(() =>
      commentBean(site, editComment(site, c.env.caller, issue, comment, { body, notifyUsers })),
    );
    return c.json(edited);
  });

  routes.delete(`${path}/:id`, (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const comment = commentOf(site, issue, c.req.param('id'));
    requireMayChange(site, c.env.caller, issue, comment, 'DELETE');
    site.database.transaction(() => {
      comments(site).delete(comment.id);
      removeBelonging(site, issue.id, 'comments', comment.id);
      touch(site, issue.id);
      publishCommentDeleted(site, c.env.caller, issue, comment);
    });
    return c.body(null, 204);
  });

  return routes;
}
