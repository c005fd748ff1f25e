import { z } from 'zod';
import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { issues, type IssueRecord } from '../model/issue';
import type { ProjectRecord } from '../model/project';
import { workflows, type WorkflowRecord, type WorkflowSchemeRecord } from '../model/workflow';
import { moveToStatus } from '../workflows/move-to-status';

/** Where issues of a type go from a status that their new workflow does not have. */
export const statusMappingsBody = z
  .array(
    z.object({
      issueTypeId: z.string(),
      statusMappings: z.array(z.object({ oldStatusId: z.string(), newStatusId: z.string() })),
    }),
  )
  .nullish()
  .transform((mappings) => mappings ?? []);

export type StatusMappings = z.output<typeof statusMappingsBody>;

/**
 * Moves the issues of a project into statuses of the workflows that a scheme gives them. Throws 400 when
 * an issue is in a status that its new workflow lacks and no mapping says where it goes.
 */
export function migrateIssues(
  site: Site,
  caller: Caller,
  project: ProjectRecord,
  scheme: WorkflowSchemeRecord,
  mappings: StatusMappings,
): void {
  for (const issue of issues(site).filter((each) => each.projectId === project.id)) {
    const workflow = workflowOf(site, scheme, issue.issueTypeId);
    if (workflow.statusIds.includes(issue.statusId)) continue;
    const target = mappedStatus(issue, mappings);
    if (target === undefined || !workflow.statusIds.includes(target)) {
      throw new JiraError(400, [
        `Issues of project ${project.key} are in the status '${issue.statusId}', which the workflow '${workflow.name}' lacks. Give a status mapping for issue type ${issue.issueTypeId}.`,
      ]);
    }
    moveToStatus(site, caller, issue, target);
  }
}

function workflowOf(site: Site, scheme: WorkflowSchemeRecord, issueTypeId: string): WorkflowRecord {
  const workflow = workflows(site).get(scheme.mappings[issueTypeId] ?? scheme.defaultWorkflowId);
  if (workflow === undefined) throw new Error(`Workflow scheme ${scheme.id} names no workflow.`);
  return workflow;
}

function mappedStatus(issue: IssueRecord, mappings: StatusMappings): string | undefined {
  const own = mappings.find((mapping) => mapping.issueTypeId === issue.issueTypeId);
  return own?.statusMappings.find((each) => each.oldStatusId === issue.statusId)?.newStatusId;
}
