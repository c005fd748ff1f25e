/** The project roles of the procedure. People get them in Jira's project settings. */
export const projectRoles = [
  'Sales Ops',
  'Pre-Sales',
  'Marketing',
  'Sales Manager',
  'Head of Sales',
  'Head of Marketing',
] as const;

export type ProjectRole = (typeof projectRoles)[number];
