/** A permission that Jira has built in. */
export interface Permission {
  readonly key: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
  readonly description: string;
}

const global = (key: string, name: string, description: string): Permission => ({
  key,
  name,
  type: 'GLOBAL',
  description,
});

const project = (key: string, name: string, description: string): Permission => ({
  key,
  name,
  type: 'PROJECT',
  description,
});

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permission-schemes/#built-in-permissions */
export const permissionCatalogue: readonly Permission[] = [
  global(
    'ADMINISTER',
    'Administer Jira',
    'Create and administer projects, work types, fields, workflows and schemes.',
  ),
  global('SYSTEM_ADMIN', 'Jira System Administrators', 'Perform all administration functions.'),
  global(
    'USER_PICKER',
    'Browse users and groups',
    'View and select users or groups, and share issues.',
  ),
  global(
    'CREATE_SHARED_OBJECTS',
    'Share dashboards and filters',
    'Share dashboards and filters with other users.',
  ),
  global(
    'MANAGE_GROUP_FILTER_SUBSCRIPTIONS',
    'Manage group filter subscriptions',
    'Create and delete group filter subscriptions.',
  ),
  global('BULK_CHANGE', 'Make bulk changes', 'Modify collections of issues at once.'),
  project('ADMINISTER_PROJECTS', 'Administer projects', 'Administer a project in Jira.'),
  project('BROWSE_PROJECTS', 'Browse projects', 'Browse projects and the issues within them.'),
  project(
    'VIEW_DEV_TOOLS',
    'View development tools',
    'View related source code information for an issue.',
  ),
  project(
    'VIEW_READONLY_WORKFLOW',
    'View read-only workflow',
    'View a read-only version of a workflow.',
  ),
  project('ASSIGNABLE_USER', 'Assignable user', 'Be assigned to issues.'),
  project('ASSIGN_ISSUES', 'Assign issues', 'Assign issues to other people.'),
  project('CLOSE_ISSUES', 'Close issues', 'Close issues.'),
  project('CREATE_ISSUES', 'Create issues', 'Create issues.'),
  project('DELETE_ISSUES', 'Delete issues', 'Delete issues.'),
  project('EDIT_ISSUES', 'Edit issues', 'Edit issues.'),
  project('LINK_ISSUES', 'Link issues', 'Link issues together.'),
  project('MODIFY_REPORTER', 'Modify reporter', 'Change the reporter of an issue.'),
  project('MOVE_ISSUES', 'Move issues', 'Move issues between projects or between workflows.'),
  project('RESOLVE_ISSUES', 'Resolve issues', 'Resolve and reopen issues, and set a fix version.'),
  project('SCHEDULE_ISSUES', 'Schedule issues', 'View and edit the due date of an issue.'),
  project('SET_ISSUE_SECURITY', 'Set issue security', 'Set the level of security on an issue.'),
  project('TRANSITION_ISSUES', 'Transition issues', 'Transition issues.'),
  project('MANAGE_WATCHERS', 'Manage watchers', 'Manage the watchers of an issue.'),
  project(
    'VIEW_VOTERS_AND_WATCHERS',
    'View voters and watchers',
    'View the voters and watchers of an issue.',
  ),
  project('ADD_COMMENTS', 'Add comments', 'Comment on issues.'),
  project('DELETE_ALL_COMMENTS', 'Delete all comments', 'Delete all comments made on issues.'),
  project('DELETE_OWN_COMMENTS', 'Delete own comments', 'Delete own comments made on issues.'),
  project('EDIT_ALL_COMMENTS', 'Edit all comments', 'Edit all comments made on issues.'),
  project('EDIT_OWN_COMMENTS', 'Edit own comments', 'Edit own comments made on issues.'),
  project('CREATE_ATTACHMENTS', 'Create attachments', 'Attach files to issues.'),
  project('DELETE_ALL_ATTACHMENTS', 'Delete all attachments', 'Delete attachments of anybody.'),
  project('DELETE_OWN_ATTACHMENTS', 'Delete own attachments', 'Delete own attachments.'),
  project('WORK_ON_ISSUES', 'Work on issues', 'Log work done against an issue.'),
  project('DELETE_ALL_WORKLOGS', 'Delete all worklogs', 'Delete all worklogs made on issues.'),
  project('DELETE_OWN_WORKLOGS', 'Delete own worklogs', 'Delete own worklogs made on issues.'),
  project('EDIT_ALL_WORKLOGS', 'Edit all worklogs', 'Edit all worklogs made on issues.'),
  project('EDIT_OWN_WORKLOGS', 'Edit own worklogs', 'Edit own worklogs made on issues.'),
];

const byKey = new Map(permissionCatalogue.map((permission) => [permission.key, permission]));

/** The permission of that key; undefined when Jira knows none. */
export function permissionByKey(key: string): Permission | undefined {
  return byKey.get(key);
}
