import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { analyseRoutes } from './rest/analyse-routes';
import { evaluateRoutes } from './rest/evaluate-routes';

/** Jira expressions in REST: `/rest/api/3/expression/*`. */
export function expressionsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.route('/', analyseRoutes());
  router.route('/', evaluateRoutes(site));
  return router;
}
