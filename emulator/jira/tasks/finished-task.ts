import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { tasks, type TaskRecord } from '../model/task';

/** Notes work that was done at once but that Jira answers with a task to follow. */
export function finishedTask(
  site: Site,
  caller: Caller,
  description: string,
  result = '',
): TaskRecord {
  const task: TaskRecord = {
    id: String(site.ids.next('jira.task', 10000)),
    description,
    submittedBy: caller.accountId ?? '',
    submitted: site.clock.now(),
    result,
  };
  tasks(site).put(task.id, task);
  return task;
}
