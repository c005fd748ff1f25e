import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { issues, type IssueRecord } from '../model/issue';
import { projects } from '../model/project';
import { workflows, type WorkflowRecord } from '../model/workflow';
import { workflowFor } from '../project-configuration';
import { found } from '../rest-kit/found';
import { DEFAULT_WORKFLOW } from '../defaults/default-names';
import { buildWorkflow, saveStatuses, type References } from './build-workflow';
import { moveToStatus } from './move-to-status';
import type { UpdateBody, WorkflowUpdate } from './workflow-body';
import { statusProblems, workflowProblems } from './workflow-check';
import { problem, type WorkflowProblem } from './workflow-problem';

/**
 * What Jira would refuse about an update. Throws 404 for a workflow that is gone and 409 when the
 * version is not the current one: read the workflow again and repeat.
 */
export function updateProblems(site: Site, body: UpdateBody): readonly WorkflowProblem[] {
  return [
    ...statusProblems(site, body.statuses),
    ...body.workflows.flatMap((next) => {
      const old = currentWorkflow(site, next);
      return [
        ...editProblems(old),
        ...workflowProblems(site, next, body.statuses),
        ...mappingProblems(site, old, next, body),
      ];
    }),
  ];
}

function currentWorkflow(site: Site, next: WorkflowUpdate): WorkflowRecord {
  const old = found(workflows(site), next.id, 'workflow');
  const { id, versionNumber } = old.version;
  if (next.version.id === id && next.version.versionNumber === versionNumber) return old;
  throw new JiraError(409, [
    `The workflow '${old.name}' was changed by somebody else. Read it again and repeat the update.`,
  ]);
}

function editProblems(old: WorkflowRecord): readonly WorkflowProblem[] {
  if (old.name !== DEFAULT_WORKFLOW) return [];
  return [problem('WORKFLOW', 'WORKFLOW_NOT_EDITABLE', 'The system workflow cannot be edited.')];
}

/** Issues must not stay behind in a status that leaves the workflow. */
function mappingProblems(
  site: Site,
  old: WorkflowRecord,
  next: WorkflowUpdate,
  body: UpdateBody,
): readonly WorkflowProblem[] {
  const kept = next.statuses.flatMap(({ statusReference }) => {
    const sent = body.statuses.find((status) => status.statusReference === statusReference);
    return sent?.id ?? [];
  });
  const stranded = strandedIssues(site, old, kept).filter(
    (issue) => newReference(issue, next, referenceOf(body, issue.statusId)) === undefined,
  );
  const statusIds = [...new Set(stranded.map((issue) => issue.statusId))];
  return statusIds.map((statusId) => {
    const message = `Issues are in the status '${statusId}', which leaves the workflow. Say where they go.`;
    return problem('STATUS_MAPPING', 'MISSING_STATUS_MAPPING', message, {
      statusReference: statusId,
    });
  });
}

function strandedIssues(
  site: Site,
  workflow: WorkflowRecord,
  keptStatusIds: readonly string[],
): readonly IssueRecord[] {
  return issues(site).filter((issue) => {
    if (keptStatusIds.includes(issue.statusId)) return false;
    const project = projects(site).get(issue.projectId);
    return (
      project !== undefined && workflowFor(site, project, issue.issueTypeId).id === workflow.id
    );
  });
}

/** References by which a caller may mean a stored status: the one it sent, or the id that it read. */
function referenceOf(body: UpdateBody, statusId: string): readonly string[] {
  const sent = body.statuses.filter((status) => status.id === statusId);
  return [...sent.map((status) => status.statusReference), statusId];
}

function newReference(issue: IssueRecord, next: WorkflowUpdate, olds: readonly string[]) {
  const own = next.statusMappings.find(
    (mapping) => mapping.projectId === issue.projectId && mapping.issueTypeId === issue.issueTypeId,
  );
  const migrations = [...(own?.statusMigrations ?? []), ...next.defaultStatusMappings];
  return migrations.find((each) => olds.includes(each.oldStatusReference))?.newStatusReference;
}

/** Replaces each workflow as a whole and moves issues out of statuses that leave it. */
export function replaceWorkflows(
  site: Site,
  caller: Caller,
  body: UpdateBody,
): readonly WorkflowRecord[] {
  return site.database.transaction(() => {
    const references = saveStatuses(site, body.statuses);
    return body.workflows.map((next) => {
      const old = currentWorkflow(site, next);
      const workflow = replacement(site, old, next, references);
      for (const issue of strandedIssues(site, old, workflow.statusIds)) {
        const reference = newReference(issue, next, referenceOf(body, issue.statusId)) ?? '';
        moveToStatus(site, caller, issue, references.get(reference) ?? reference);
      }
      workflows(site).put(workflow.id, workflow);
      return workflow;
    });
  });
}

function replacement(
  site: Site,
  old: WorkflowRecord,
  next: WorkflowUpdate,
  references: References,
): WorkflowRecord {
  return {
    ...old,
    description: next.description ?? old.description,
    version: { id: site.ids.uuid(), versionNumber: old.version.versionNumber + 1 },
    ...buildWorkflow(site, next, references),
    updated: site.clock.now(),
  };
}
