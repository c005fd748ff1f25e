import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { readBody } from '../rest-kit/body';
import { selfLink } from '../rest-kit/self-link';
import { createIssue } from './create-issue';
import { fieldRequestSchema } from './field-request';
import { actingAccount } from './find-issue';

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulk-post */
const MAX_ISSUES = 50;

const body = z.object({ issueUpdates: z.array(fieldRequestSchema).min(1) });

/** Creating up to 50 issues in one call: `POST /rest/api/3/issue/bulk`. */
export function bulkCreateRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  routes.post('/rest/api/3/issue/bulk', (c) => createIssues(site, c));
  return routes;
}

/** What can be created is; the rest is told by its place in the request. 400 when nothing could be. */
async function createIssues(site: Site, c: Context<ProductEnv>) {
  actingAccount(site, c.env.caller);
  const { issueUpdates } = await readBody(c, body);
  if (issueUpdates.length > MAX_ISSUES) {
    throw new JiraError(400, [`The number of issues to create must not exceed ${MAX_ISSUES}.`]);
  }
  const issues: { id: string; key: string; self: string }[] = [];
  const errors: object[] = [];
  for (const [failedElementNumber, request] of issueUpdates.entries()) {
    try {
      const { id, key } = await createIssue(site, c.env.caller, request);
      issues.push({ id, key, self: selfLink(site, `issue/${id}`) });
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
      errors.push({ status: error.status, elementErrors: error.body, failedElementNumber });
    }
  }
  site.wake?.();
  return c.json({ issues, errors }, issues.length === 0 ? 400 : 201);
}
