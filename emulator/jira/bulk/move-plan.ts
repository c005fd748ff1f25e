import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { issueTypes, type IssueTypeRecord } from '../model/project';
import type { MoveBody } from './move-body';
import { statusAfterMove } from './moved-status';
import { readSources, type MoveSource } from './move-sources';
import { readTarget } from './move-target';

/** A move that nothing speaks against. */
export interface PlannedMove extends MoveSource {
  readonly statusId: string;
  readonly parentId: string | undefined;
}

/** Judges a whole request before anything of it is done. Throws 400 with the first thing that is wrong. */
export function planMoves(site: Site, caller: Caller, body: MoveBody): readonly PlannedMove[] {
  const entries = Object.entries(body.targetToSourcesMapping);
  if (entries.length === 0) throw new JiraError(400, ['targetToSourcesMapping is empty.']);
  const targets = entries.map(([key, request]) => readTarget(site, caller, key, request));
  const sources = readSources(site, caller, targets);
  const moving = new Map(sources.map((source) => [source.issue.id, source]));
  return sources.map((source) => ({
    ...source,
    statusId: statusAfterMove(site, source),
    parentId: parentAfterMove(site, source, moving),
  }));
}

/** A parent that is not named stays, but for a sub-task that becomes an issue of its own. */
function parentAfterMove(
  site: Site,
  { issue, target }: MoveSource,
  moving: ReadonlyMap<string, MoveSource>,
): string | undefined {
  const { parent, issueType, project } = target;
  if (parent === undefined) {
    const kept = issue.fields['parent'];
    const wasSubtask = issueTypes(site).get(issue.issueTypeId)?.subtask === true;
    return typeof kept === 'string' && !wasSubtask ? kept : undefined;
  }
  const there = moving.get(parent.id)?.target;
  const above: IssueTypeRecord | undefined =
    there?.issueType ?? issueTypes(site).get(parent.issueTypeId);
  if (above === undefined || above.hierarchyLevel <= issueType.hierarchyLevel) {
    throw new JiraError(400, ['Given parent work item does not belong to appropriate hierarchy.']);
  }
  if (issueType.subtask && (there?.project.id ?? parent.projectId) !== project.id) {
    throw new JiraError(400, ['Sub-task must be in the same project as its parent.']);
  }
  return parent.id;
}
