import type { Site } from '../site';
import type { FieldContext, FieldOption, FieldRecord } from './model/field';
import {
  issueTypes,
  issueTypeSchemes,
  type IssueTypeRecord,
  type ProjectRecord,
} from './model/project';
import { issueTypeScreenSchemes, screens, screenSchemes, type ScreenRecord } from './model/screen';
import { workflows, workflowSchemes, type WorkflowRecord } from './model/workflow';

type State = Pick<Site, 'database'>;

/** Issue types that the project offers, in the order of its scheme. */
export function issueTypesFor(site: State, project: ProjectRecord): readonly IssueTypeRecord[] {
  const scheme = issueTypeSchemes(site).get(project.issueTypeSchemeId);
  return (scheme?.issueTypeIds ?? []).flatMap((id) => issueTypes(site).get(id) ?? []);
}

/** The screen that an operation on issues of a type shows: issue type, then screen scheme, then screen. */
export function screenFor(
  site: State,
  project: ProjectRecord,
  issueTypeId: string,
  operation: 'create' | 'edit' | 'view',
): ScreenRecord | undefined {
  const mappings = issueTypeScreenSchemes(site).get(project.issueTypeScreenSchemeId)?.mappings;
  const schemeId = mappings?.[issueTypeId] ?? mappings?.['default'];
  const scheme = schemeId === undefined ? undefined : screenSchemes(site).get(schemeId);
  if (scheme === undefined) return undefined;
  return screens(site).get(scheme.screens[operation] ?? scheme.screens.default);
}

/** The workflow of issues of a type in a project. Throws when the scheme names one that is gone. */
export function workflowFor(
  site: State,
  project: ProjectRecord,
  issueTypeId: string,
): WorkflowRecord {
  const scheme = workflowSchemes(site).get(project.workflowSchemeId);
  const id = scheme?.mappings[issueTypeId] ?? scheme?.defaultWorkflowId ?? '';
  const workflow = workflows(site).get(id);
  if (workflow === undefined) throw new Error(`Project ${project.key} has no workflow ${id}.`);
  return workflow;
}

/**
 * The context in which a custom field applies: that of the project before the global one; undefined
 * where the field does not apply. System fields have none.
 */
export function fieldContextFor(
  field: FieldRecord,
  projectId: string,
  issueTypeId: string,
): FieldContext | undefined {
  const fits = field.contexts.filter(
    (context) => context.issueTypeIds.length === 0 || context.issueTypeIds.includes(issueTypeId),
  );
  return (
    fits.find((context) => context.projectIds.includes(projectId)) ??
    fits.find((context) => context.projectIds.length === 0)
  );
}

/** Options that a person may choose for issues of a type in a project, in order; disabled ones are left out. */
export function applicableOptions(
  field: FieldRecord,
  projectId: string,
  issueTypeId: string,
): readonly FieldOption[] {
  const context = fieldContextFor(field, projectId, issueTypeId);
  return (context?.options ?? []).filter((option) => !option.disabled);
}
