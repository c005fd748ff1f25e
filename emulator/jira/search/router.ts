import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { referenceDataRoutes } from './assist/reference-data-routes';
import { suggestionRoutes } from './assist/suggestion-routes';
import { matchRoutes } from './match-routes';
import { cleanRoutes } from './parse/clean-routes';
import { parseRoutes } from './parse/parse-routes';
import { searchRoutes } from './search-routes';

/** Finding issues: JQL search, and what JQL knows. */
export function searchRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  const all = [
    searchRoutes,
    matchRoutes,
    parseRoutes,
    cleanRoutes,
    referenceDataRoutes,
    suggestionRoutes,
  ];
  for (const routes of all) router.route('/', routes(site));
  return router;
}
