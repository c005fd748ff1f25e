import type { SetupSite } from '../usecases/ports/setup-site';
import { addOptions, openContext, switchOptions } from './jira-configuration/field-options';
import { createField, renameField } from './jira-configuration/fields';
import {
  addToIssueTypeScheme,
  createIssueTypeScheme,
} from './jira-configuration/issue-type-schemes';
import {
  createIssueTypeScreenScheme,
  setDefaultScreenScheme,
} from './jira-configuration/issue-type-screen-schemes';
import { createIssueType, renameIssueType } from './jira-configuration/issue-types';
import { createLibrary, updateHomepage } from './jira-configuration/library-space';
import { createPermissionScheme, grant, revoke } from './jira-configuration/permission-schemes';
import { addAdministrator, assignScheme, createProject } from './jira-configuration/projects';
import { readSite } from './jira-configuration/read-site';
import { createRole } from './jira-configuration/roles';
import { createScreenScheme, updateScreenScheme } from './jira-configuration/screen-schemes';
import { addToScreen, createScreen } from './jira-configuration/screens';
import { createStatus, updateStatus } from './jira-configuration/statuses';
import {
  createModification,
  deleteModification,
  updateModification,
} from './jira-configuration/ui-modifications';
import { createWorkflowScheme, setWorkflow } from './jira-configuration/workflow-schemes';
import { createWorkflow, updateWorkflow } from './jira-configuration/workflows';

/** Jira's and Confluence's configuration over their public REST resources, as the app. */
export const setupSite: SetupSite = {
  read: readSite,
  createIssueType,
  renameIssueType,
  createField,
  renameField,
  openContext,
  addOptions,
  switchOptions,
  createStatus,
  updateStatus,
  createRole,
  createWorkflow,
  updateWorkflow,
  createScreen,
  addToScreen,
  createScreenScheme,
  updateScreenScheme,
  createIssueTypeScreenScheme,
  setDefaultScreenScheme,
  createIssueTypeScheme,
  addToIssueTypeScheme,
  createWorkflowScheme,
  setWorkflow,
  createPermissionScheme,
  grant,
  revoke,
  createProject,
  assignScheme,
  addAdministrator,
  createModification,
  updateModification,
  deleteModification,
  createLibrary,
  updateHomepage,
};
