/** The project that the set-up makes. */
export const deskProject = {
  key: 'SAR',
  name: 'Sales Asset Requests',
  description: 'Requests for sales assets: one form, a weekly triage, three reviews and a library.',
} as const;

export const issueTypeName = 'Asset Request';
export const workflowName = 'Asset Request Workflow';
export const permissionSchemeName = 'Asset Desk Permission Scheme';
export const screenSchemeName = 'Asset Desk Screen Scheme';
export const issueTypeScreenSchemeName = 'Asset Desk Issue Type Screen Scheme';
export const issueTypeSchemeName = 'Asset Desk Issue Type Scheme';
export const workflowSchemeName = 'Asset Desk Workflow Scheme';

export const librarySpace = {
  key: 'LIB',
  name: 'Asset Library',
  description: 'Approved sales assets, published by Asset Desk.',
} as const;

/** Jira's own project role for the people who run a project. */
export const administratorsRole = 'Administrators';
