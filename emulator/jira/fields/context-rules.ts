import type { Table } from '../../database/table';
import { JiraError } from '../errors';
import type { FieldContext } from '../model/field';

/** Refuses ids that name nothing: Jira's 404 with the first of them. */
export function requireRows(table: Table<unknown>, ids: readonly string[], what: string): void {
  const missing = ids.find((id) => !table.has(id));
  if (missing === undefined) return;
  throw new JiraError(404, [`The ${what} with id ${missing} was not found.`]);
}

/** A project belongs to at most one context of a field. */
export function refuseSharedProjects(
  others: readonly FieldContext[],
  projectIds: readonly string[],
): void {
  const taken = projectIds.find((id) => others.some((context) => context.projectIds.includes(id)));
  if (taken === undefined) return;
  throw new JiraError(400, [
    `The project with id ${taken} is already in another context of this custom field.`,
  ]);
}
