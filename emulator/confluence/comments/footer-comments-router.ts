import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { actor, visiblePage } from '../access';
import { footerComments, type FooterCommentRecord } from '../model/footer-comment';
import { pages } from '../model/page';
import { bodySchema, checkBody } from '../pages/page-body';
import { bodyJson } from '../pages/page-json';
import { readBody } from '../rest-kit/body';
import { nextVersion } from '../rest-kit/next-version';
import { paged } from '../rest-kit/paged';
import { versionJson } from '../rest-kit/version-json';

const createBody = z.strictObject({ pageId: z.coerce.string(), body: bodySchema });

/** Comments below a page: list and add, https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-comment/. */
export function footerCommentsRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();

  app.get('/wiki/api/v2/pages/:id/footer-comments', (c) => {
    const { id } = visiblePage(site, c.env.caller, c.req.param('id'));
    const found = footerComments(site).filter((comment) => comment.pageId === id);
    const format = c.req.query('body-format');
    return c.json(paged(site, c, found, (comment) => commentJson(site, comment, format)));
  });

  app.post('/wiki/api/v2/footer-comments', async (c) => {
    const { pageId, body } = await readBody(c, createBody);
    visiblePage(site, c.env.caller, pageId);
    const id = String(site.ids.next('confluence.content', 32768));
    const version = nextVersion(site.clock, actor(site, c.env.caller));
    const comment = { id, pageId, body: checkBody(body), version };
    const made = site.database.transaction(() => {
      footerComments(site).put(id, comment);
      return commentJson(site, comment, comment.body.representation);
    });
    return c.json(made, 201);
  });
  return app;
}

function commentJson(site: Site, comment: FooterCommentRecord, format: string | undefined) {
  const { id, pageId, body, version } = comment;
  const owner = { id: pageId, spaceId: pages(site).get(pageId)?.spaceId ?? '' };
  return {
    id,
    status: 'current',
    title: `Re: ${pages(site).get(pageId)?.title ?? ''}`,
    pageId,
    version: versionJson(version),
    body: bodyJson(site, owner, body, format),
    _links: { webui: `/pages/${pageId}?focusedCommentId=${id}` },
  };
}
