/** Module types with a Custom UI that these pages have a place for. The README lists them. */
const SHOWN_TYPES: readonly string[] = [
  'confluence:contentBylineItem',
  'confluence:globalPage',
  'confluence:spacePage',
  'jira:adminPage',
  'jira:customField',
  'jira:globalPage',
  'jira:issueAction',
  'jira:issueActivity',
  'jira:issueContext',
  'jira:issuePanel',
  'jira:projectPage',
  'jira:projectSettingsPage',
  'jira:uiModifications',
  'jira:workflowCondition',
  'jira:workflowPostFunction',
  'jira:workflowValidator',
  'macro',
];

export const isShown = (type: string): boolean => SHOWN_TYPES.includes(type);
