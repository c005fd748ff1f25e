import { z } from 'zod';
import { isSiteAdmin } from '../../identity';
import {
  displayExpressionHolds,
  type DisplayScene,
} from '../../jira/expressions/uses/display-expression';
import { compile } from '../../jira/expressions/syntax/compile';
import { STANDARD_LIMITS } from '../../jira/expressions/syntax/syntactic-limits';
import { issueTypes } from '../../jira/model/project';
import { permissions } from '../../jira/permissions';
import { entityProperty, entityPropertyHolds } from './entity-property';

/** A condition by name: what it takes in the manifest, and when it holds. */
export interface Condition {
  readonly parameter: z.ZodType;
  readonly holds: (parameter: unknown, scene: DisplayScene) => boolean;
}

function condition<Schema extends z.ZodType>(
  parameter: Schema,
  holds: (value: z.output<Schema>, scene: DisplayScene) => boolean,
): Condition {
  return { parameter, holds: (value, scene) => holds(parameter.parse(value), scene) };
}

const oneOf = (actual: (scene: DisplayScene) => string | undefined): Condition =>
  condition(z.union([z.string(), z.array(z.string())]), (wanted, scene) => {
    const value = actual(scene);
    return value !== undefined && [wanted].flat().includes(value);
  });

const flag = (actual: (scene: DisplayScene) => boolean): Condition =>
  condition(z.boolean(), (wanted, scene) => actual(scene) === wanted);

const isLoggedIn = ({ caller }: DisplayScene) => caller.accountId !== undefined;

function holdsGlobally({ site, caller }: DisplayScene, key: string): boolean {
  return permissions(site).can(caller, key);
}

/** Asks about the issue where there is one, else about the project; nowhere it is false. */
function may({ site, caller, issue, project }: DisplayScene, key: string): boolean {
  if (issue !== undefined) return permissions(site).can(caller, key, { issue });
  return project !== undefined && permissions(site).can(caller, key, { project });
}

/** Simpler names of project permissions. */
const PERMISSION_OF: Readonly<Record<string, string>> = {
  isProjectAdmin: 'ADMINISTER_PROJECTS',
  canAdministerProjects: 'ADMINISTER_PROJECTS',
  canAddComments: 'ADD_COMMENTS',
  canAssignIssues: 'ASSIGN_ISSUES',
  canBeAssignedToIssues: 'ASSIGNABLE_USER',
  canCloneIssues: 'CREATE_ISSUES',
  canCreateAttachments: 'CREATE_ATTACHMENTS',
  canCreateChildren: 'CREATE_ISSUES',
  canCreateSubtasks: 'CREATE_ISSUES',
  canDeleteAllAttachments: 'DELETE_ALL_ATTACHMENTS',
  canDeleteAllComments: 'DELETE_ALL_COMMENTS',
  canDeleteAllWorklogs: 'DELETE_ALL_WORKLOGS',
  canDeleteIssues: 'DELETE_ISSUES',
  canDeleteOwnAttachments: 'DELETE_OWN_ATTACHMENTS',
  canDeleteOwnComments: 'DELETE_OWN_COMMENTS',
  canDeleteOwnWorklogs: 'DELETE_OWN_WORKLOGS',
  canEditAllComments: 'EDIT_ALL_COMMENTS',
  canEditAllWorklogs: 'EDIT_ALL_WORKLOGS',
  canEditIssues: 'EDIT_ISSUES',
  canEditOwnComments: 'EDIT_OWN_COMMENTS',
  canEditOwnWorklogs: 'EDIT_OWN_WORKLOGS',
  canLinkIssues: 'LINK_ISSUES',
  canLogWork: 'WORK_ON_ISSUES',
  canManageWatchers: 'MANAGE_WATCHERS',
  canModifyReporters: 'MODIFY_REPORTER',
  canMoveIssues: 'MOVE_ISSUES',
  canScheduleIssues: 'SCHEDULE_ISSUES',
  canViewDevTools: 'VIEW_DEV_TOOLS',
  canViewWatchers: 'VIEW_VOTERS_AND_WATCHERS',
};

const byPermission = Object.entries(PERMISSION_OF).map(([name, key]): [string, Condition] => [
  name,
  flag((scene) => may(scene, key)),
]);

const expression = z
  .string()
  .refine((source) => compile(source, STANDARD_LIMITS).ok, 'must be a Jira expression');

const property = (name: string): [string, Condition] => [
  name,
  condition(entityProperty, (asked, scene) => entityPropertyHolds(name, asked, scene)),
];

/**
 * The display conditions that this site decides, by name.
 * https://developer.atlassian.com/platform/forge/manifest-reference/display-conditions/jira/
 */
export const conditions: ReadonlyMap<string, Condition> = new Map([
  ['isLoggedIn', flag(isLoggedIn)],
  ['isAdmin', flag((scene) => holdsGlobally(scene, 'ADMINISTER'))],
  ['canAdministerJira', flag((scene) => holdsGlobally(scene, 'ADMINISTER'))],
  ['isSiteAdmin', flag(({ site, caller }) => isSiteAdmin(site, caller.accountId))],
  ['canBrowseUsers', flag((scene) => holdsGlobally(scene, 'USER_PICKER'))],
  ['hasCoreAccess', flag(isLoggedIn)],
  ['hasAppAccess', flag(isLoggedIn)],
  ['hasGlobalPermission', condition(z.string(), (key, scene) => holdsGlobally(scene, key))],
  ['jiraExpression', condition(expression, displayExpressionHolds)],
  ['issueKey', oneOf(({ issue }) => issue?.key)],
  ['issueId', oneOf(({ issue }) => issue?.id)],
  ['issueType', oneOf(({ site, issue }) => issueTypes(site).get(issue?.issueTypeId ?? '')?.name)],
  [
    'hasIssuePermission',
    condition(z.string(), (key, scene) => scene.issue !== undefined && may(scene, key)),
  ],
  ['projectKey', oneOf(({ project }) => project?.key)],
  ['projectId', oneOf(({ project }) => project?.id)],
  ['projectName', oneOf(({ project }) => project?.name)],
  ['projectType', oneOf(({ project }) => project?.projectTypeKey)],
  // No project can be archived here.
  ['isProjectArchived', flag(() => false)],
  [
    'hasProjectPermission',
    condition(z.string(), (key, { issue: _, ...scene }) =>
      may({ ...scene, issue: undefined }, key),
    ),
  ],
  property('entityPropertyExists'),
  property('entityPropertyEqualTo'),
  property('entityPropertyContainsAny'),
  property('entityPropertyContainsAll'),
  ...byPermission,
]);
