import { actingAccount } from '../issues/find-issue';
import { commentBean } from '../issues/comments/comment-bean';
import { projectOf } from '../issues/screen-fields';
import type { ChangelogItem, CommentRecord, IssueRecord } from '../model/issue';
import { workflowFor } from '../project-configuration';
import type { Attempt } from './validator-failure';

interface Applied {
  readonly before: IssueRecord | undefined;
  readonly issue: IssueRecord;
  readonly items: readonly ChangelogItem[];
  readonly changelogId?: string;
  readonly comment: CommentRecord | undefined;
}

/** The part of a post function's payload that is the same for every rule of the transition. */
export function postFunctionPayload(
  { site, caller, transition }: Attempt,
  { before, issue, items, changelogId, comment }: Applied,
): Readonly<Record<string, unknown>> {
  const workflow = workflowFor(site, projectOf(site, issue.projectId), issue.issueTypeId);
  return {
    issue: { id: issue.id, key: issue.key },
    transition: {
      id: transition.id,
      name: transition.name,
      from: { id: before?.statusId ?? null },
      to: { id: transition.toStatusId },
      executionId: site.ids.uuid(),
    },
    workflow: { id: workflow.id, name: workflow.name },
    atlassianId: actingAccount(site, caller),
    changelog: { ...(changelogId === undefined ? {} : { id: changelogId }), items },
    ...(comment === undefined ? {} : { comment: commentBean(site, comment) }),
  };
}
