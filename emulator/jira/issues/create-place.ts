import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import type { IssueTypeRecord, ProjectRecord } from '../model/project';
import { permissions } from '../permissions';
import { issueTypesFor } from '../project-configuration';
import { findProject } from '../projects/find-project';
import { actingAccount } from './find-issue';
import { isEmptyValue } from './values/field-codec';
import { property } from './values/property';

type Values = Readonly<Record<string, unknown>>;

/** Where a new issue goes: its project and type, and the fields that are neither. */
export interface CreatePlace {
  readonly project: ProjectRecord;
  readonly issueTypeId: string;
  readonly otherFields: Values;
  /** Sentences about fields that every issue of this type needs and these values lack. */
  readonly missing: (values: Values) => Readonly<Record<string, string>>;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function projectOfRequest(site: Site, caller: Caller, input: unknown): ProjectRecord {
  const name = text(property(input, 'id')) ?? text(property(input, 'key'));
  const project = name === undefined ? undefined : findProject(site, name);
  const may = permissions(site);
  if (project === undefined || !may.can(caller, 'BROWSE_PROJECTS', { project })) {
    throw new JiraError(400, [], { project: 'Specify a valid project ID or key' });
  }
  if (may.can(caller, 'CREATE_ISSUES', { project })) return project;
  throw new JiraError(400, [], {
    project: 'You do not have permission to create issues in this project.',
  });
}

function typeOfRequest(site: Site, project: ProjectRecord, input: unknown): IssueTypeRecord {
  const id = text(property(input, 'id'));
  const name = text(property(input, 'name'));
  if (id === undefined && name === undefined) {
    throw new JiraError(400, [], { issuetype: 'Specify an issue type' });
  }
  const found = issueTypesFor(site, project).find((type) =>
    id === undefined ? type.name.toLowerCase() === name?.toLowerCase() : type.id === id,
  );
  if (found !== undefined) return found;
  throw new JiraError(400, [], { issuetype: 'Specify a valid issue type' });
}

function missingFields(type: IssueTypeRecord, values: Values): Readonly<Record<string, string>> {
  const summary = isEmptyValue(values['summary']);
  const parent = type.subtask && isEmptyValue(values['parent']);
  return {
    ...(summary ? { summary: 'You must specify a summary of the issue.' } : {}),
    ...(parent
      ? { parent: 'Issue type is a sub-task but parent issue key or id not specified.' }
      : {}),
  };
}

/** Reads project and issue type of a request to create. Throws 401 or 400 with Jira's sentence. */
export function createPlace(site: Site, caller: Caller, fields: Values): CreatePlace {
  actingAccount(site, caller);
  const { project: projectInput, issuetype, ...otherFields } = fields;
  const project = projectOfRequest(site, caller, projectInput);
  const type = typeOfRequest(site, project, issuetype);
  return {
    project,
    issueTypeId: type.id,
    otherFields,
    missing: (values) => missingFields(type, values),
  };
}
