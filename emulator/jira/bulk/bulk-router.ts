import { Hono } from 'hono';
import type { Caller, ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { actingAccount } from '../issues/find-issue';
import { tasks } from '../model/task';
import { permissions } from '../permissions';
import { readBody } from '../rest-kit/body';
import { bulkOperations, noteOperation, operationProgress } from './bulk-operation';
import { moveBody } from './move-body';
import { moveIssues } from './move-issues';
import { planMoves } from './move-plan';

/** Changes of many issues in one call, and how they stand. Errors have a form of their own here. */
export function bulkRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.onError((error, c) => {
    if (!(error instanceof JiraError)) throw error;
    const { errorMessages, errors } = error.body;
    const byProperty = Object.entries(errors).map(([name, text]) => `${name}: ${text}`);
    const sentences = byProperty.length > 0 ? byProperty : errorMessages;
    return c.json({ errors: sentences.map((message) => ({ message })) }, error.status);
  });

  router.post('/rest/api/3/bulk/issues/move', async (c) => {
    const { caller } = c.env;
    requireBulkChange(site, caller);
    const moves = planMoves(site, caller, await readBody(c, moveBody));
    const taskId = site.database.transaction(() => {
      moveIssues(site, caller, moves);
      const issueIds = moves.map(({ issue }) => issue.id);
      return noteOperation(site, caller, issueIds);
    });
    site.wake?.();
    return c.json({ taskId }, 201);
  });

  router.get('/rest/api/3/bulk/queue/:taskId', (c) => {
    requireBulkChange(site, c.env.caller);
    const taskId = c.req.param('taskId');
    const operation = bulkOperations(site).get(taskId);
    if (operation !== undefined) {
      return c.json(operationProgress(site, c.env.caller, operation));
    }
    throw new JiraError(400, [
      tasks(site).has(taskId)
        ? 'The task associated with this taskId is not a bulk operation task'
        : `There is no task with id '${taskId}'.`,
    ]);
  });

  return router;
}

function requireBulkChange(site: Site, caller: Caller): void {
  actingAccount(site, caller);
  if (permissions(site).can(caller, 'BULK_CHANGE')) return;
  throw new JiraError(400, ['You do not have the global permission to make bulk changes.']);
}
