import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { issues } from '../model/issue';
import { permissions } from '../permissions';
import { requireLogin } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';

/** Labels that issues which the caller may see carry. */
export function labelsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get('/rest/api/3/label', (c) => {
    requireLogin(c);
    const may = permissions(site);
    const seen = issues(site).filter((issue) =>
      may.can(c.env.caller, 'BROWSE_PROJECTS', { issue }),
    );
    const labels = new Set(seen.flatMap((issue) => texts(issue.fields['labels'])));
    return c.json(pageOf(site, c, pageRequest(c, 1000), [...labels].sort()));
  });
  return router;
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
