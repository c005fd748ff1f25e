import type { Hono } from 'hono';
import type { ProductEnv } from '../caller';
import type { Site } from '../site';
import { permissionGrantsRouter } from './access/permission-grants-router';
import { permissionSchemesRouter } from './access/permission-schemes-router';
import { permissionsRouter } from './access/permissions-router';
import { contextAssignmentRouter } from './fields/context-assignment-router';
import { componentsRouter } from './components/components-router';
import { defaultValuesRouter } from './fields/default-values-router';
import { fieldContextsRouter } from './fields/field-contexts-router';
import { fieldOptionsRouter } from './fields/field-options-router';
import { fieldsRouter } from './fields/fields-router';
import { groupsRouter } from './groups/groups-router';
import { issueTypeSchemesRouter } from './issue-types/issue-type-schemes-router';
import { issueTypeSchemeUseRouter } from './issue-types/issue-type-scheme-use-router';
import { issueTypesRouter } from './issue-types/issue-types-router';
import { labelsRouter } from './lists/labels-router';
import { listsRouter } from './lists/lists-router';
import { panelPinsRouter } from './panels/panel-pins-router';
import { projectPropertiesRouter } from './projects/project-properties-router';
import { projectsRouter } from './projects/projects-router';
import { projectRolesRouter } from './roles/project-roles-router';
import { rolesRouter } from './roles/roles-router';
import { issueTypeScreenSchemesRouter } from './screens/issue-type-screen-schemes-router';
import { screenMappingsRouter } from './screens/screen-mappings-router';
import { screenSchemesRouter } from './screens/screen-schemes-router';
import { screenTabFieldsRouter } from './screens/screen-tab-fields-router';
import { screenTabsRouter } from './screens/screen-tabs-router';
import { screensRouter } from './screens/screens-router';
import { siteInfoRouter } from './site-info/site-info-router';
import { legacyStatusesRouter } from './statuses/legacy-statuses-router';
import { statusesRouter } from './statuses/statuses-router';
import { tasksRouter } from './tasks/tasks-router';
import { uiModificationsRouter } from './ui-modifications/ui-modifications-router';
import { versionsRouter } from './versions/versions-router';
import { avatarsRouter } from './users/avatars-router';
import { userSearchRouter } from './users/user-search-router';
import { usersRouter } from './users/users-router';
import { workflowSchemeUseRouter } from './workflow-schemes/scheme-use-router';
import { workflowSchemesRouter } from './workflow-schemes/workflow-schemes-router';
import { ruleConfigRouter } from './workflows/rule-config-router';
import { readWorkflowsRouter } from './workflows/read-router';
import { writeWorkflowsRouter } from './workflows/write-router';

/** Everything of Jira that is set up before there is an issue. Fixed paths come before paths with ids. */
const routers: readonly ((site: Site) => Hono<ProductEnv>)[] = [
  siteInfoRouter,
  usersRouter,
  userSearchRouter,
  avatarsRouter,
  groupsRouter,
  permissionsRouter,
  permissionSchemesRouter,
  permissionGrantsRouter,
  rolesRouter,
  projectRolesRouter,
  projectsRouter,
  projectPropertiesRouter,
  componentsRouter,
  versionsRouter,
  issueTypesRouter,
  issueTypeSchemeUseRouter,
  issueTypeSchemesRouter,
  fieldsRouter,
  defaultValuesRouter,
  fieldContextsRouter,
  contextAssignmentRouter,
  fieldOptionsRouter,
  screensRouter,
  screenTabsRouter,
  screenTabFieldsRouter,
  screenSchemesRouter,
  screenMappingsRouter,
  issueTypeScreenSchemesRouter,
  statusesRouter,
  legacyStatusesRouter,
  ruleConfigRouter,
  readWorkflowsRouter,
  writeWorkflowsRouter,
  workflowSchemeUseRouter,
  workflowSchemesRouter,
  listsRouter,
  labelsRouter,
  panelPinsRouter,
  uiModificationsRouter,
  tasksRouter,
];

/** The configuration half of Jira's REST API. */
export function configurationRouters(site: Site): readonly Hono<ProductEnv>[] {
  return routers.map((router) => router(site));
}
