import type { ProjectRole } from '../project-role';

/** Who sees what deals of a CRM outside of Jira are worth; project admins do as well. */
export const dealRoles = [
  'Sales Ops',
  'Sales Manager',
  'Head of Sales',
] as const satisfies readonly ProjectRole[];
