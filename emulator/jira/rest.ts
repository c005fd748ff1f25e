import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ZodError } from 'zod';
import type { ProductEnv } from '../caller';
import type { Site } from '../site';
import { bulkRouter } from './bulk/bulk-router';
import { configurationRouters } from './configuration-routers';
import { JiraError, type JiraErrorBody } from './errors';
import { expressionsRouter } from './expressions/router';
import { issuesRouter } from './issues/router';
import { NotModelled } from './not-modelled';
import { invalidPayload } from './rest-kit/body';
import { refuseUnmodelledParameters } from './rest-kit/unmodelled-parameters';
import { searchRouter } from './search/router';
import { transitionsRouter } from './transitions/router';

/**
 * Jira's REST API, version 3, at `/rest/api/3`. The caller comes with the request. What is not modelled
 * answers 501 and names the call.
 */
export function jiraRest(site: Site): Hono<ProductEnv> {
  const rest = new Hono<ProductEnv>();
  rest.use('*', refuseUnmodelledParameters);
  const ofIssues = [
    searchRouter(site),
    expressionsRouter(site),
    transitionsRouter(site),
    issuesRouter(site),
    bulkRouter(site),
  ];
  for (const router of [...configurationRouters(site), ...ofIssues]) rest.route('/', router);
  rest.notFound((c) => c.json(refusal(`${nameOf(c)} is not modelled by the emulator.`), 501));
  rest.onError((error, c) => answerError(c, error));
  return rest;
}

function answerError(c: Context<ProductEnv>, error: Error): Response {
  if (error instanceof JiraError) return c.json(error.body, error.status);
  if (error instanceof ZodError) return answerError(c, invalidPayload(error));
  if (error instanceof NotModelled) return c.json(refusal(`${nameOf(c)}: ${error.message}`), 501);
  if (error instanceof HTTPException) return c.json(refusal(error.message), error.status);
  console.error(`${nameOf(c)} failed`, error);
  return c.json(refusal('Internal server error'), 500);
}

const refusal = (message: string): JiraErrorBody => ({ errorMessages: [message], errors: {} });

const nameOf = (c: Context<ProductEnv>) => `${c.req.method} ${c.req.path}`;
