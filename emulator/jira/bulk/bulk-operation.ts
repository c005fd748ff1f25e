import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { actingAccount, maySee } from '../issues/find-issue';
import { issues } from '../model/issue';

/** Work on many issues that was submitted. Here it is done at once, so every operation is complete. */
interface BulkOperation {
  readonly taskId: string;
  readonly submittedBy: string;
  /** ms since the epoch */
  readonly created: number;
  readonly issueIds: readonly string[];
}

/** Bulk operations by the id of their task. */
export const bulkOperations = (site: Pick<Site, 'database'>) =>
  site.database.table<BulkOperation>('jira.bulk-operation');

/** Notes a bulk operation that is done and answers the id of its task. */
export function noteOperation(site: Site, caller: Caller, issueIds: readonly string[]): string {
  const taskId = String(site.ids.next('jira.task', 10000));
  const submittedBy = actingAccount(site, caller);
  const created = site.clock.now();
  bulkOperations(site).put(taskId, { taskId, submittedBy, created, issueIds });
  return taskId;
}

/** How an operation stands, as the caller may know it. */
export function operationProgress(site: Site, caller: Caller, operation: BulkOperation) {
  const seen = operation.issueIds.filter((id) => {
    const issue = issues(site).get(id);
    return issue !== undefined && maySee(site, caller, issue);
  });
  return {
    taskId: operation.taskId,
    status: 'COMPLETE',
    progressPercent: 100,
    submittedBy: { accountId: operation.submittedBy },
    created: operation.created,
    started: operation.created,
    updated: operation.created,
    totalIssueCount: operation.issueIds.length,
    invalidOrInaccessibleIssueCount: operation.issueIds.length - seen.length,
    processedAccessibleIssues: seen.map(Number),
  };
}
