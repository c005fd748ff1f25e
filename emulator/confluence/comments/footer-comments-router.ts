import { Hono } from 'hono';
import { z } from 'zod';
import type { Caller, ProductEnv } from '../../caller';
import { isSiteAdmin } from '../../identity';
import type { Site } from '../../site';
import { actor, requireInSpace, visiblePage } from '../access';
import { ConfluenceError, NotPermitted, notFound } from '../confluence-error';
import { publishComment } from '../events/part-events';
import { footerComments, type FooterCommentRecord } from '../model/footer-comment';
import { bodySchema, checkBody } from '../pages/page-body';
import { readBody } from '../rest-kit/body';
import { nextVersion } from '../rest-kit/next-version';
import { paged } from '../rest-kit/paged';
import { commentJson } from './comment-json';

const createBody = z.union([
  z.strictObject({ pageId: z.coerce.string(), body: bodySchema }),
  z.strictObject({ parentCommentId: z.coerce.string(), body: bodySchema }),
]);
const updateBody = z.object({
  version: z.object({ number: z.number().int(), message: z.string().optional() }),
  body: bodySchema,
});

const ONE = '/wiki/api/v2/footer-comments/:id';

/** Comments below a page and their answers, https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-comment/. */
export function footerCommentsRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();
  const comments = footerComments(site);

  app.get('/wiki/api/v2/pages/:id/footer-comments', (c) => {
    const { id } = visiblePage(site, c.env.caller, c.req.param('id'));
    const found = comments.filter(
      ({ pageId, parentCommentId }) => pageId === id && parentCommentId === undefined,
    );
    const format = c.req.query('body-format');
    return c.json(paged(site, c, found, (comment) => commentJson(site, comment, format)));
  });

  app.post('/wiki/api/v2/footer-comments', async (c) => {
    const given = await readBody(c, createBody);
    const on = 'pageId' in given ? { pageId: given.pageId } : answerTo(site, c.env.caller, given);
    const { spaceId } = visiblePage(site, c.env.caller, on.pageId);
    requireInSpace(site, c.env.caller, spaceId, 'create comment');
    const id = String(site.ids.next('confluence.content', 32768));
    const version = nextVersion(site.clock, actor(site, c.env.caller));
    const comment = { id, ...on, body: checkBody(given.body), version };
    site.database.transaction(() => {
      comments.put(id, comment);
      publishComment(site, c.env.caller, 'created', comment);
    });
    return c.json(commentJson(site, comment, comment.body.representation), 201);
  });

  app.get(ONE, (c) => {
    const comment = visibleComment(site, c.env.caller, c.req.param('id'));
    return c.json(commentJson(site, comment, c.req.query('body-format')));
  });

  app.get(`${ONE}/children`, (c) => {
    const { id } = visibleComment(site, c.env.caller, c.req.param('id'));
    const answers = comments.filter(({ parentCommentId }) => parentCommentId === id);
    const format = c.req.query('body-format');
    return c.json(paged(site, c, answers, (comment) => commentJson(site, comment, format)));
  });

  app.put(ONE, async (c) => {
    const before = ownComment(site, c.env.caller, c.req.param('id'));
    const { body, version } = await readBody(c, updateBody);
    if (version.number !== before.version.number + 1) {
      const message = `Version must be incremented. Current version: ${before.version.number}`;
      throw new ConfluenceError(409, message);
    }
    const next = nextVersion(site.clock, actor(site, c.env.caller), {
      before: before.version,
      message: version.message,
    });
    const comment = { ...before, body: checkBody(body), version: next };
    site.database.transaction(() => {
      comments.put(before.id, comment);
      publishComment(site, c.env.caller, 'updated', comment);
    });
    return c.json(commentJson(site, comment, comment.body.representation));
  });

  app.delete(ONE, (c) => {
    const comment = ownComment(site, c.env.caller, c.req.param('id'));
    site.database.transaction(() => {
      deleteWithAnswers(site, comment.id);
      publishComment(site, c.env.caller, 'deleted', comment);
    });
    return c.body(null, 204);
  });
  return app;
}

function visibleComment(site: Site, caller: Caller, id: string): FooterCommentRecord {
  const comment = footerComments(site).get(id);
  if (comment === undefined) throw notFound(`Comment ${id}`);
  visiblePage(site, caller, comment.pageId);
  return comment;
}

/** A comment that the caller may change: their own one, and any for admins. */
function ownComment(site: Site, caller: Caller, id: string): FooterCommentRecord {
  const comment = visibleComment(site, caller, id);
  const accountId = actor(site, caller);
  if (comment.version.authorId === accountId || isSiteAdmin(site, accountId)) return comment;
  throw new NotPermitted(`You do not have permission to change comment ${id}.`);
}

function answerTo(
  site: Site,
  caller: Caller,
  { parentCommentId }: { readonly parentCommentId: string },
) {
  const { pageId } = visibleComment(site, caller, parentCommentId);
  return { pageId, parentCommentId };
}

function deleteWithAnswers(site: Site, id: string): void {
  const answers = footerComments(site).filter(({ parentCommentId }) => parentCommentId === id);
  for (const answer of answers) deleteWithAnswers(site, answer.id);
  footerComments(site).delete(id);
}
