import { scopeTable, type ScopeRule } from './scope-rule';

const READ = 'read:jira-work';
const WRITE = 'write:jira-work';
const USER = 'read:jira-user';
const PROJECT = 'manage:jira-project';
const CONFIGURATION = 'manage:jira-configuration';

const issues: readonly ScopeRule[] = [
  ['POST', '/issue/bulkfetch', READ],
  ['POST', '/issue/watching', READ],
  ['POST', '/issue/{}/changelog/list', READ],
  ['GET', '/issue/**', READ],
  ['POST PUT DELETE', '/issue/**', WRITE],
  ['*', '/issues/archive/export', READ],
  ['GET POST', '/search/**', READ],
  ['POST', '/changelog/bulkfetch', READ],
  ['GET', '/attachment/**', READ],
  ['DELETE', '/attachment/{}', WRITE],
  ['POST', '/comment/list', READ],
  ['GET', '/comment/**', READ],
  ['PUT DELETE', '/comment/**', WRITE],
  ['GET', '/bulk/**', READ],
  ['POST', '/bulk/**', WRITE],
  ['GET', '/issueLink/{}', READ],
  ['POST DELETE', '/issueLink/**', WRITE],
  ['GET', '/label', READ],
  ['GET POST', '/worklog/**', READ],
  ['POST', '/jql/pdcleaner', USER],
  ['POST', '/jql/sanitize', CONFIGURATION],
  ['*', '/jql/function/**', ''],
  ['GET POST', '/jql/**', READ],
  ['POST', '/expression/**', `${READ} ${USER}`],
  ['GET', '/task/{}', READ],
  ['POST', '/task/{}/cancel', WRITE],
];

const fields: readonly ScopeRule[] = [
  ['GET', '/field', READ],
  ['GET', '/field/search/**', READ],
  ['GET', '/field/{}/association/project', READ],
  ['GET', '/field/{}/option/suggestions/**', READ],
  ['GET', '/field/{}/contexts', PROJECT],
  ['GET', '/field/{}/screens', PROJECT],
  ['*', '/field/**', CONFIGURATION],
  ['PUT', '/app/field/{}/value', ''],
  ['POST', '/app/field/value', ''],
  ['*', '/app/field/**', CONFIGURATION],
  ['GET', '/customFieldOption/{}', READ],
  ['*', '/fieldconfiguration/**', CONFIGURATION],
  ['*', '/fieldconfigurationscheme/**', CONFIGURATION],
  ['*', '/screens/**', PROJECT],
  ['GET', '/screenscheme', PROJECT],
  ['DELETE', '/screenscheme/{}', PROJECT],
  ['POST PUT', '/screenscheme/**', CONFIGURATION],
  ['*', '/issuetypescheme/**', CONFIGURATION],
  ['*', '/issuetypescreenscheme/**', CONFIGURATION],
  ['*', '/uiModifications', READ],
  ['PUT', '/uiModifications/{}', READ],
  ['DELETE', '/uiModifications/{}', ''],
];

const readByAllWrittenByAdmins: readonly ScopeRule[] = ['issuetype', 'issueLinkType'].flatMap(
  (family): readonly ScopeRule[] => [
    ['GET', `/${family}/**`, READ],
    ['*', `/${family}/**`, CONFIGURATION],
  ],
);

const configuration: readonly ScopeRule[] = [
  ...readByAllWrittenByAdmins,
  ['GET', '/priority/search', CONFIGURATION],
  ['GET', '/priority/**', READ],
  ['*', '/priority/**', CONFIGURATION],
  ['*', '/priorityscheme/**', CONFIGURATION],
  ['GET', '/resolution/**', READ],
  ['*', '/resolution/**', CONFIGURATION],
  ['GET', '/permissionscheme/**', READ],
  ['*', '/permissionscheme/**', CONFIGURATION],
  ['*', '/notificationscheme/**', CONFIGURATION],
  ['GET', '/status/**', READ],
  ['GET', '/statuscategory/**', READ],
  ['*', '/statuses/**', CONFIGURATION],
  ['GET', '/workflow/search', PROJECT],
  ['*', '/workflow/**', CONFIGURATION],
  ['*', '/workflows/**', CONFIGURATION],
  ['*', '/workflowscheme/**', CONFIGURATION],
  ['*', '/role/**', CONFIGURATION],
  ['GET', '/configuration', USER],
  ['*', '/configuration/timetracking/**', CONFIGURATION],
  ['GET', '/instance/license', CONFIGURATION],
  ['GET', '/events', CONFIGURATION],
  ['GET', '/serverInfo', ''],
  ['*', '/webhook/**', `manage:jira-webhook ${READ}`],
];

const projects: readonly ScopeRule[] = [
  ['GET', '/project/{}/email', PROJECT],
  ['GET', '/project/**', READ],
  ['POST', '/project', CONFIGURATION],
  ['DELETE', '/project/{}', CONFIGURATION],
  ['POST', '/project/{}/delete', CONFIGURATION],
  ['POST', '/project/{}/restore', CONFIGURATION],
  ['POST', '/project/{}/role/{}', CONFIGURATION],
  ['*', '/project/**', PROJECT],
  ['GET', '/projectCategory/**', READ],
  ['*', '/projectCategory/**', PROJECT],
  ['GET', '/projectvalidate/**', READ],
  ['GET', '/component/**', READ],
  ['*', '/component/**', PROJECT],
  ['POST PUT DELETE', '/version/{}/relatedwork/**', WRITE],
  ['GET', '/version/**', READ],
  ['*', '/version/**', PROJECT],
];

const people: readonly ScopeRule[] = [
  ['GET', '/myself', USER],
  ['GET', '/mypermissions', READ],
  ['GET', '/permissions', CONFIGURATION],
  ['POST', '/permissions/check', ''],
  ['POST', '/permissions/project', READ],
  ['POST DELETE', '/user', CONFIGURATION],
  ['PUT DELETE', '/user/columns', CONFIGURATION],
  ['PUT DELETE', '/user/properties/{}', WRITE],
  ['GET', '/user/email/**', 'read:email-address:jira'],
  ['GET', '/user/**', USER],
  ['GET', '/users/**', USER],
  ['GET', '/group/member', CONFIGURATION],
  ['GET', '/group/**', USER],
  ['*', '/group/**', CONFIGURATION],
  ['GET', '/groups/**', USER],
  ['GET', '/groupuserpicker', READ],
  ['GET', '/universal_avatar/view/**', READ],
  ['*', '/universal_avatar/**', CONFIGURATION],
  ['POST', '/forge/panel/action/bulk/async', PROJECT],
];

const boards: readonly ScopeRule[] = [
  ['POST', '/dashboard/{}/gadget', `${READ} ${WRITE}`],
  ['GET', '/dashboard/**', READ],
  ['*', '/dashboard/**', WRITE],
  ['GET', '/filter/**', READ],
  ['*', '/filter/**', WRITE],
];

/**
 * Current scopes of Jira's REST API v3, after the `security` of Atlassian's description
 * (https://developer.atlassian.com/cloud/jira/platform/swagger-v3.v3.json).
 */
export const jiraScopes = scopeTable('/rest/api/3', [
  ...issues,
  ...fields,
  ...configuration,
  ...projects,
  ...people,
  ...boards,
]);
