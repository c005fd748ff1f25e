import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { tasks, type TaskRecord } from '../model/task';
import { found } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { selfLink } from '../rest-kit/self-link';

/** Tasks that other calls answered with. Each is complete by the time it can be asked about. */
export function tasksRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get('/rest/api/3/task/:taskId', (c) => {
    requireAdministrator(site, c);
    return c.json(taskBean(site, found(tasks(site), c.req.param('taskId'), 'task')));
  });
  return router;
}

/** `submittedBy` is Jira's internal number of the person, which nobody can look up. */
function taskBean(site: Site, task: TaskRecord) {
  return {
    self: selfLink(site, `task/${task.id}`),
    id: task.id,
    description: task.description,
    status: 'COMPLETE',
    message: 'Done.',
    result: task.result,
    submittedBy: 10000,
    progress: 100,
    elapsedRuntime: 0,
    submitted: task.submitted,
    started: task.submitted,
    finished: task.submitted,
    lastUpdate: task.submitted,
  };
}
