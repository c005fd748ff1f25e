import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { jqlRoutes } from './jql-routes';
import { parseRoutes } from './parse/parse-routes';
import { searchRoutes } from './search-routes';

/** Finding issues: JQL search, and what JQL knows. */
export function searchRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  for (const routes of [searchRoutes, jqlRoutes, parseRoutes]) router.route('/', routes(site));
  return router;
}
