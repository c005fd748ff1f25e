import type { Site } from '../../site';
import { fields as fieldTable, type FieldRecord } from '../model/field';
import { projects, type ProjectRecord } from '../model/project';
import { screens, type ScreenRecord } from '../model/screen';
import { screenFor } from '../project-configuration';
import { appliesTo } from './values/applies-to';

/** Fields on a screen, in its order, each once. */
export function fieldsOnScreen(
  site: Site,
  screen: ScreenRecord | undefined,
): readonly FieldRecord[] {
  const ids = new Set(screen?.tabs.flatMap((tab) => tab.fieldIds) ?? []);
  return [...ids].flatMap((id) => fieldTable(site).get(id) ?? []);
}

/** Fields that a create or edit screen offers for issues of a type: on the screen, and applicable. */
export function operationFields(
  site: Site,
  project: ProjectRecord,
  issueTypeId: string,
  operation: 'create' | 'edit',
): readonly FieldRecord[] {
  const screen = screenFor(site, project, issueTypeId, operation);
  return fieldsOnScreen(site, screen).filter((field) => appliesTo(field, project.id, issueTypeId));
}

/** Jira takes these from every request, whatever the screen holds. */
const ALWAYS = ['summary', 'parent'] as const;

/** Ids that a request may set: those of the screen, the summary and the parent. */
export function settableIds(fields: readonly FieldRecord[]): ReadonlySet<string> {
  return new Set([...fields.map((field) => field.id), ...ALWAYS]);
}

/** The screen of a transition, if it shows one. */
export function screenById(site: Site, screenId: string | undefined): ScreenRecord | undefined {
  return screenId === undefined ? undefined : screens(site).get(screenId);
}

/** The project of an issue. Throws when the record is broken. */
export function projectOf(site: Site, projectId: string): ProjectRecord {
  const project = projects(site).get(projectId);
  if (project === undefined) throw new Error(`There is no project ${projectId}.`);
  return project;
}
