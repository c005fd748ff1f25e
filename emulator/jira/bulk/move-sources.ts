import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { findIssue, maySee } from '../issues/find-issue';
import { subtasksOf } from '../issues/subtasks';
import type { IssueRecord } from '../model/issue';
import type { IssueTypeRecord } from '../model/project';
import { permissions } from '../permissions';
import { issueTypesFor } from '../project-configuration';
import type { MoveTarget } from './move-target';

/** An issue and where it goes. `follows` marks a sub-task that goes along with its parent. */
export interface MoveSource {
  readonly issue: IssueRecord;
  readonly target: MoveTarget;
  readonly follows: boolean;
}

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-bulk-operations/#api-rest-api-3-bulk-issues-move-post */
const MAX_ISSUES = 1000;

const refusal = (message: string) => new JiraError(400, [message]);

/** Issues that a request moves, each once, parents before the sub-tasks that follow them. Throws 400. */
export function readSources(
  site: Site,
  caller: Caller,
  targets: readonly MoveTarget[],
): readonly MoveSource[] {
  const named = new Map<string, MoveSource>();
  for (const target of targets) {
    for (const idOrKey of target.request.issueIdsOrKeys) {
      const issue = movableIssue(site, caller, idOrKey);
      const other = named.get(issue.id)?.target;
      if (other !== undefined && other !== target) {
        throw refusal(`The issue ${issue.key} cannot be moved to two places.`);
      }
      named.set(issue.id, { issue, target, follows: false });
    }
  }
  const sources = [...named.values()].flatMap((source) => [
    source,
    ...followers(site, caller, source, named),
  ]);
  if (sources.length > MAX_ISSUES) {
    throw refusal(`You cannot move more than ${MAX_ISSUES} issues at once, sub-tasks included.`);
  }
  return sources;
}

function movableIssue(site: Site, caller: Caller, idOrKey: string): IssueRecord {
  const issue = findIssue(site, idOrKey);
  if (issue === undefined || !maySee(site, caller, issue)) {
    throw refusal('Some of the issues in the issueIdsOrKeys are not valid');
  }
  requireMayMove(site, caller, issue);
  return issue;
}

function requireMayMove(site: Site, caller: Caller, issue: IssueRecord): void {
  if (permissions(site).can(caller, 'MOVE_ISSUES', { issue })) return;
  throw refusal(`You do not have permission to move the issue ${issue.key}.`);
}

/** Sub-tasks that leave the project with their parent. Those that stay in it stay as they are. */
function followers(
  site: Site,
  caller: Caller,
  { issue, target }: MoveSource,
  named: ReadonlyMap<string, MoveSource>,
): readonly MoveSource[] {
  const subtasks = subtasksOf(site, issue.id);
  if (subtasks.length === 0) return [];
  if (target.issueType.subtask) {
    throw refusal(`The issue ${issue.key} has sub-tasks and cannot become one.`);
  }
  if (target.project.id === issue.projectId) return [];
  if (!target.request.inferSubtaskTypeDefault) {
    const left = subtasks.find(({ id }) => named.get(id)?.target.parent?.id !== issue.id);
    if (left === undefined) return [];
    throw refusal(`The sub-task ${left.key} has to be moved along with ${issue.key}.`);
  }
  const issueType = subtaskType(site, target);
  return subtasks.map((subtask) => {
    if (named.has(subtask.id)) {
      throw refusal(
        `The sub-task ${subtask.key} follows ${issue.key} and cannot be mapped itself.`,
      );
    }
    requireMayMove(site, caller, subtask);
    return { issue: subtask, target: { ...target, issueType, parent: issue }, follows: true };
  });
}

function subtaskType(site: Site, { project }: MoveTarget): IssueTypeRecord {
  const found = issueTypesFor(site, project).find(({ subtask }) => subtask);
  if (found !== undefined) return found;
  throw refusal(`The project ${project.key} has no issue type for sub-tasks.`);
}
