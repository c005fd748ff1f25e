import type { Site } from '../../site';
import { JiraError } from '../errors';
import { statuses, type WorkflowRecord } from '../model/workflow';
import { workflowFor } from '../project-configuration';
import type { MoveSource } from './move-sources';

/**
 * The status of an issue after its move: its own where the target's workflow has it, else the one that
 * the request maps it to, else the initial one. Throws 400 where a mapping is missing or wrong.
 */
export function statusAfterMove(site: Site, { issue, target, follows }: MoveSource): string {
  const workflow = workflowFor(site, target.project, target.issueType.id);
  if (workflow.statusIds.includes(issue.statusId)) return issue.statusId;
  if (target.request.inferStatusDefaults || follows) return initialStatus(workflow);
  const mapped = (target.request.targetStatus ?? [])
    .flatMap((mapping) => Object.entries(mapping.statuses))
    .find(([, sources]) => sources.includes(issue.statusId))?.[0];
  if (mapped !== undefined && workflow.statusIds.includes(mapped)) return mapped;
  const name = statuses(site).get(issue.statusId)?.name ?? issue.statusId;
  throw new JiraError(400, [
    mapped === undefined
      ? `The status '${name}' of ${issue.key} is not in the target workflow: map it in targetStatus.`
      : `The status '${mapped}' is not in the target workflow.`,
  ]);
}

function initialStatus({ name, transitions }: WorkflowRecord): string {
  const initial = transitions.find(({ type }) => type === 'INITIAL');
  if (initial !== undefined) return initial.toStatusId;
  throw new JiraError(400, [`The workflow '${name}' has no initial status.`]);
}
