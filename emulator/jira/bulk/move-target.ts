import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { findIssue, maySee } from '../issues/find-issue';
import type { IssueRecord } from '../model/issue';
import type { IssueTypeRecord, ProjectRecord } from '../model/project';
import { NotModelled } from '../not-modelled';
import { permissions } from '../permissions';
import { issueTypesFor } from '../project-configuration';
import { findProject } from '../projects/find-project';
import type { MovedHere } from './move-body';

/** Where issues move, and what the request says about the way there. */
export interface MoveTarget {
  readonly project: ProjectRecord;
  readonly issueType: IssueTypeRecord;
  readonly parent: IssueRecord | undefined;
  readonly request: MovedHere;
}

const refusal = (message: string) => new JiraError(400, [message]);

/**
 * Reads one entry of `targetToSourcesMapping`, whose key is `<project>,<issue type id>[,<parent>]`.
 * Throws 400 where the caller may not create there, or where there is no such place.
 */
export function readTarget(
  site: Site,
  caller: Caller,
  key: string,
  request: MovedHere,
): MoveTarget {
  requireOneWay(request);
  const [projectName = '', issueTypeId = '', parentName, ...more] = key.split(',');
  if (issueTypeId === '' || more.length > 0) {
    throw refusal(`'${key}' is not of the form <project>,<issue type id>,<parent>.`);
  }
  const project = targetProject(site, caller, projectName.trim());
  const issueType = issueTypesFor(site, project).find(({ id }) => id === issueTypeId.trim());
  if (issueType === undefined) {
    throw refusal(`The project ${project.key} has no issue type with id '${issueTypeId}'.`);
  }
  const parent = targetParent(site, caller, parentName?.trim() ?? '');
  if (issueType.subtask && parent === undefined) {
    throw refusal(`'${key}' names no parent, which the sub-task type ${issueType.name} needs.`);
  }
  return { project, issueType, parent, request };
}

/** Defaults and values of one's own exclude each other. */
function requireOneWay(request: MovedHere): void {
  const { targetStatus, targetMandatoryFields, targetClassification } = request;
  const own = [
    ['inferStatusDefaults', 'targetStatus', request.inferStatusDefaults, targetStatus],
    [
      'inferFieldDefaults',
      'targetMandatoryFields',
      request.inferFieldDefaults,
      targetMandatoryFields,
    ],
    [
      'inferClassificationDefaults',
      'targetClassification',
      request.inferClassificationDefaults,
      targetClassification,
    ],
  ] as const;
  for (const [infer, name, inferred, given] of own) {
    if (inferred && (given ?? []).length > 0) {
      throw refusal(`${name} must not be given when ${infer} is true.`);
    }
  }
  if ((targetMandatoryFields ?? []).length > 0) {
    throw new NotModelled('new values of mandatory fields in a move (targetMandatoryFields)');
  }
  if ((targetClassification ?? []).length > 0) {
    throw new NotModelled('the classification of data (targetClassification)');
  }
}

function targetProject(site: Site, caller: Caller, name: string): ProjectRecord {
  const project = findProject(site, name);
  const may = permissions(site);
  if (project === undefined || !may.can(caller, 'BROWSE_PROJECTS', { project })) {
    throw refusal(`No project could be found with the id or key '${name}'.`);
  }
  if (may.can(caller, 'CREATE_ISSUES', { project })) return project;
  throw refusal(`You do not have permission to create issues in the project ${project.key}.`);
}

function targetParent(site: Site, caller: Caller, name: string): IssueRecord | undefined {
  if (name === '') return undefined;
  const parent = findIssue(site, name);
  if (parent !== undefined && maySee(site, caller, parent)) return parent;
  throw refusal(`The parent '${name}' does not exist or you do not have permission to see it.`);
}
