import type { Table } from '../../database/table';

/** Names of the schemes that a project gets when it is made from a template. */
export const DEFAULT_ISSUE_TYPE_SCHEME = 'Default Issue Type Scheme';
export const DEFAULT_WORKFLOW = 'jira';
export const DEFAULT_WORKFLOW_SCHEME = 'Default workflow scheme';
export const DEFAULT_SCREEN = 'Default Screen';
export const DEFAULT_SCREEN_SCHEME = 'Default Screen Scheme';
export const DEFAULT_ISSUE_TYPE_SCREEN_SCHEME = 'Default Issue Type Screen Scheme';
export const DEFAULT_PERMISSION_SCHEME = 'Default Permission Scheme';
export const ADMINISTRATORS_ROLE = 'Administrators';
export const APPS_ROLE = 'atlassian-addons-project-access';

/** The delivered row of that name. Throws on a site that was never seeded. */
export function defaultRow<Row extends { readonly name: string }>(
  table: Table<Row>,
  name: string,
): Row {
  const row = table.find((candidate) => candidate.name === name);
  if (row === undefined) throw new Error(`The site has no '${name}'. It was never seeded.`);
  return row;
}
