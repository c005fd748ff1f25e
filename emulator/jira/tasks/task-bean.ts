import type { Context } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import type { TaskRecord } from '../model/task';
import { selfLink } from '../rest-kit/self-link';

/** `submittedBy` is Jira's internal number of the person, which nobody can look up. */
export function taskBean(site: Site, task: TaskRecord) {
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

/**
 * Jira's answer to work that goes on: 303 to the task, with the task as body.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/#asynchronous-operations
 */
export const seeTask = (site: Site, c: Context<ProductEnv>, task: TaskRecord): Response =>
  c.json(taskBean(site, task), 303, { location: selfLink(site, `task/${task.id}`) });
