import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../../caller';
import type { Site } from '../../../site';
import { readBody } from '../../rest-kit/body';
import { indexedProperty } from '../properties/indexed-properties';
import { queryScope, type QueryScope } from '../query-scope';
import { queryProblems } from '../query-problems';
import { jqlStructure } from './jql-structure';
import { parseJql } from './parse-jql';

const body = z.object({ queries: z.array(z.string().min(1)).min(1) });
const validations = z.enum(['strict', 'warn', 'none']);

/** `warn` shows the tree of a query that names what does not exist; `none` does not look. */
type Validation = z.output<typeof validations>;

function parsed(jql: string, scope: QueryScope, validation: Validation) {
  const { query, error } = parseJql(jql);
  if (query === undefined) return { query: jql, errors: [error] };
  const found = validation === 'none' ? { errors: [], warnings: [] } : queryProblems(query, scope);
  const errors = [...new Set(found.errors)];
  const warnings = [...new Set(found.warnings)];
  const right = errors.length === 0 && warnings.length === 0;
  const structure = jqlStructure(query, (...at) => indexedProperty(scope.site, ...at)?.type);
  return {
    query: jql,
    ...(right || validation === 'warn' ? { structure } : {}),
    ...(errors.length > 0 ? { errors } : {}),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}

const validationOf = (c: Context<ProductEnv>): Validation =>
  validations.parse(c.req.query('validation')?.toLowerCase() ?? 'strict');

/** What a query means, clause by clause: `POST /rest/api/3/jql/parse`. */
export function parseRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();

  routes.post('/rest/api/3/jql/parse', async (c) => {
    const validation = validationOf(c);
    const { queries } = await readBody(c, body);
    const scope = queryScope(site, c.env.caller);
    return c.json({ queries: queries.map((jql) => parsed(jql, scope, validation)) });
  });

  return routes;
}
