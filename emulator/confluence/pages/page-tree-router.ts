import { Hono, type Context } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { maySee, visiblePage } from '../access';
import { pages, type PageRecord } from '../model/page';
import { paged } from '../rest-kit/paged';

/** What lies above and below a page, https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-children/. */
export function pageTreeRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();
  const childrenOf = (c: Context<ProductEnv>, pageId: string): readonly PageRecord[] => {
    const { id } = visiblePage(site, c.env.caller, pageId);
    return pages(site).filter(
      (page) =>
        page.parentId === id && page.status === 'current' && maySee(site, c.env.caller, page),
    );
  };

  app.get('/wiki/api/v2/pages/:id/children', (c) =>
    c.json(
      paged(site, c, childrenOf(c, c.req.param('id')), (page) => ({
        ...shortJson(page),
        childPosition: page.position,
      })),
    ),
  );

  app.get('/wiki/api/v2/pages/:id/direct-children', (c) =>
    c.json(
      paged(site, c, childrenOf(c, c.req.param('id')), (page) => ({
        ...shortJson(page),
        type: 'page',
        childPosition: page.position,
      })),
    ),
  );

  app.get('/wiki/api/v2/pages/:id/ancestors', (c) => {
    const { parentId } = visiblePage(site, c.env.caller, c.req.param('id'));
    const ancestors = ancestorsOf(site, parentId);
    return c.json(paged(site, c, ancestors, ({ id }) => ({ id, type: 'page' })));
  });
  return app;
}

const shortJson = ({ id, status, title, spaceId }: PageRecord) => ({ id, status, title, spaceId });

/** From the root of the space down to the parent. */
function ancestorsOf(site: Site, parentId: string | null): readonly PageRecord[] {
  const parent = parentId === null ? undefined : pages(site).get(parentId);
  return parent === undefined ? [] : [...ancestorsOf(site, parent.parentId), parent];
}
