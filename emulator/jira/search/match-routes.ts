import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { issues } from '../model/issue';
import { readBody } from '../rest-kit/body';
import { requireLogin } from '../rest-kit/guards';
import { compileQuery } from './compile-query';
import { queryScope, type QueryScope } from './query-scope';

const body = z.object({
  jqls: z.array(z.string()),
  issueIds: z.array(z.number().int()),
});

function matched(jql: string, issueIds: readonly number[], scope: QueryScope) {
  try {
    const { matches } = compileQuery(jql, scope);
    const matchedIssues = [...new Set(issueIds)].filter((id) => {
      const issue = issues(scope.site).get(String(id));
      return issue !== undefined && scope.seesIssue(issue) && matches(issue);
    });
    return { matchedIssues, errors: [] };
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    return { matchedIssues: [], errors: [`Invalid JQL: ${jql}`] };
  }
}

/** Which of some issues a query would find: `POST /rest/api/3/jql/match`. */
export function matchRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();

  routes.post('/rest/api/3/jql/match', async (c) => {
    requireLogin(c);
    const { jqls, issueIds } = await readBody(c, body);
    const scope = queryScope(site, c.env.caller);
    return c.json({ matches: jqls.map((jql) => matched(jql, issueIds, scope)) });
  });

  return routes;
}
