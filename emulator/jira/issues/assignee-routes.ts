import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import { accounts } from '../../identity';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { permissions } from '../permissions';
import { readBody } from '../rest-kit/body';
import { applyValues } from './edit-issue';
import { actingAccount, requireOnIssue, visibleIssue } from './find-issue';

/** Jira's name for "whoever is assigned by default"; projects here leave their issues unassigned. */
const AUTOMATIC = '-1';

const assigneeBody = z.object({ accountId: z.string().nullable() });

/** Assigning an issue, for people who may assign but not edit. */
export function assigneeRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();

  routes.put('/rest/api/3/issue/:issue/assignee', async (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    actingAccount(site, c.env.caller);
    requireOnIssue(site, c.env.caller, 'ASSIGN_ISSUES', issue, {
      status: 403,
      message: 'You do not have permission to assign issues.',
    });
    const { accountId } = await readBody(c, assigneeBody);
    const assignee = accountId === null || accountId === AUTOMATIC ? undefined : accountId;
    if (assignee !== undefined) {
      const known = accounts(site).has(assignee);
      if (!known || !permissions(site).can({ accountId: assignee }, 'ASSIGNABLE_USER', { issue })) {
        throw new JiraError(400, [], { assignee: `User '${assignee}' cannot be assigned issues.` });
      }
    }
    applyValues(site, c.env.caller, issue.id, { assignee });
    return c.body(null, 204);
  });

  return routes;
}
