import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../../caller';
import { JiraError } from '../../errors';
import { readBody } from '../../rest-kit/body';
import { analyse, namesOf } from '../analysis/analyse';
import { parseType } from '../analysis/parse-type';
import type { Type } from '../analysis/type';

const body = z.strictObject({
  expressions: z.array(z.string()),
  contextVariables: z.record(z.string(), z.string()).default({}),
});

const checks = z.enum(['syntax', 'type', 'complexity']);

function typeNamed(name: string, text: string): Type {
  try {
    return parseType(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new JiraError(400, [`The type of the context variable '${name}' is not valid: ${text}`]);
  }
}

/**
 * Checking expressions without evaluating them: `POST /rest/api/3/expression/analyse`.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jira-expressions/#api-rest-api-3-expression-analyse-post
 */
export function analyseRoutes(): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.post('/rest/api/3/expression/analyse', async (c) => {
    const check = checks.safeParse(c.req.query('check') ?? 'syntax');
    if (!check.success) {
      throw new JiraError(400, ['The check must be one of syntax, type and complexity.']);
    }
    const { expressions, contextVariables } = await readBody(c, body);
    const written = Object.entries(contextVariables).map(
      ([name, text]) => [name, typeNamed(name, text)] as const,
    );
    const names = namesOf(Object.fromEntries(written));
    return c.json({ results: expressions.map((each) => analyse(each, check.data, names)) });
  });
  return routes;
}
