import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { jqlRoutes } from './jql-routes';
import { pickerRoutes } from './picker-routes';
import { searchRoutes } from './search-routes';

/** Finding issues: JQL search, what JQL knows, and the issue picker. Mount it before the issues. */
export function searchRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  for (const routes of [searchRoutes, jqlRoutes, pickerRoutes]) router.route('/', routes(site));
  return router;
}
