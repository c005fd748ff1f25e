import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { tasks } from '../model/task';
import { found } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { taskBean } from './task-bean';

/** Tasks that other calls answered with. Each is complete by the time it can be asked about. */
export function tasksRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get('/rest/api/3/task/:taskId', (c) => {
    requireAdministrator(site, c);
    return c.json(taskBean(site, found(tasks(site), c.req.param('taskId'), 'task')));
  });
  return router;
}
