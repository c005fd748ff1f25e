import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../../caller';
import { accounts } from '../../../identity';
import type { Site } from '../../../site';
import { JiraError } from '../../errors';
import { projects } from '../../model/project';
import { findProject } from '../../projects/find-project';
import { permissions } from '../../permissions';
import { readBody } from '../../rest-kit/body';
import { requireLogin } from '../../rest-kit/guards';
import { namedAccounts } from '../functions/named-account';
import { queryScope, type QueryScope } from '../query-scope';
import { searchFields } from '../search-fields';
import { jqlError } from '../search-field';
import { parseJql } from './parse-jql';
import { replaceOperands, type NamedOperand } from './replace-operands';

function holdsPeople(scope: QueryScope, field: string): boolean {
  if (field === 'by') return true;
  try {
    return searchFields(scope, field).some(
      (each) => each.kind === 'reference' && each.of === 'user',
    );
  } catch (error) {
    if (error instanceof JiraError) return false;
    throw error;
  }
}

/** A query with account ids in place of names; `unknown` for people that are not on the site. */
function cleaned(jql: string, scope: QueryScope) {
  const { query, error } = parseJql(jql);
  if (query === undefined) throw jqlError(error);
  let unknown = false;
  const converted = replaceOperands(jql, query, ({ field, operand }) => {
    if (!holdsPeople(scope, field) || accounts(scope.site).has(operand.value)) return undefined;
    const [accountId] = namedAccounts(scope, operand.value);
    if (accountId === undefined) unknown = true;
    return accountId ?? 'unknown';
  });
  return { original: jql, converted, unknown };
}

const toClean = z.object({ queryStrings: z.array(z.string()).max(100).default([]) });

function cleanAll(queries: readonly string[], scope: QueryScope) {
  const all = queries.map((jql) => cleaned(jql, scope));
  return {
    queryStrings: all.filter(({ unknown }) => !unknown).map(({ converted }) => converted),
    queriesWithUnknownUsers: all
      .filter(({ unknown }) => unknown)
      .map(({ original, converted }) => ({
        originalQuery: original,
        convertedQuery: converted,
      })),
  };
}

const toSanitize = z.object({
  queries: z
    .array(z.object({ query: z.string(), accountId: z.string().max(128).nullish() }))
    .max(20, 'takes up to 20 queries'),
});

type ToSanitize = z.output<typeof toSanitize>['queries'][number];

/** The id of a project in place of its name or key, where the person may not know either. */
function hiddenProject(site: Site, scope: QueryScope, named: NamedOperand): string | undefined {
  if (!['project', 'space'].includes(named.field.toLowerCase())) return undefined;
  const { value } = named.operand;
  const byName = projects(site).find(({ name }) => name.toLowerCase() === value.toLowerCase());
  const project = findProject(site, value) ?? byName;
  return project === undefined || scope.seesProject(project.id) ? undefined : project.id;
}

function sanitized(site: Site, { query: initialQuery, accountId }: ToSanitize) {
  if (typeof accountId === 'string' && !accounts(site).has(accountId)) {
    throw jqlError(`The user with account ID '${accountId}' does not exist.`);
  }
  const whose = accountId === undefined ? {} : { accountId };
  const { query, error } = parseJql(initialQuery);
  if (query === undefined) {
    return { initialQuery, errors: { errorMessages: [error], errors: {} }, ...whose };
  }
  const scope = queryScope(site, { accountId: accountId ?? undefined });
  const sanitizedQuery = replaceOperands(initialQuery, query, (named) =>
    hiddenProject(site, scope, named),
  );
  return { initialQuery, sanitizedQuery, ...whose };
}

/** Queries without names that their readers may not know: `/rest/api/3/jql/pdcleaner` and `/sanitize`. */
export function cleanRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();

  routes.post('/rest/api/3/jql/pdcleaner', async (c) => {
    requireLogin(c);
    const { queryStrings } = await readBody(c, toClean);
    return c.json(cleanAll(queryStrings, queryScope(site, c.env.caller)));
  });

  routes.post('/rest/api/3/jql/sanitize', async (c) => {
    requireLogin(c);
    if (!permissions(site).can(c.env.caller, 'ADMINISTER')) {
      throw new JiraError(403, [
        'You are not authorized to perform this action. Administrator privileges are required.',
      ]);
    }
    const { queries } = await readBody(c, toSanitize);
    return c.json({ queries: queries.map((each) => sanitized(site, each)) });
  });

  return routes;
}
