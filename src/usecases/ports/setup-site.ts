import type { FieldToAdd } from '../../domain/setup/compare-screen';
import type { ProjectScheme, SchemeIds } from '../../domain/setup/compare-project';
import type {
  FoundContext,
  FoundField,
  FoundIssueType,
  FoundIssueTypeScheme,
  FoundIssueTypeScreenScheme,
  FoundLibrary,
  FoundModification,
  FoundOption,
  FoundPermissionScheme,
  FoundProject,
  FoundRole,
  FoundScreen,
  FoundScreenScheme,
  FoundSite,
  FoundStatus,
  FoundWorkflowScheme,
} from '../../domain/setup/found-site';
import type { FoundTransition, FoundWorkflow } from '../../domain/setup/found-workflow';
import type { Grant } from '../../domain/setup/permissions';

/** What the app itself remembers of earlier set-ups, settings and rules; the rest of a `FoundSite` is read from Jira. */
export type KnownBefore = Pick<FoundSite, 'desk' | 'requesterGroup' | 'settings' | 'goals' | 'at'>;

export type NewField = {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly searcherKey: string;
};

/** A new thing of Jira's configuration by the name that people will see. */
export type Named = { readonly name: string; readonly description: string };

export type NewWorkflow = Named & {
  readonly statuses: readonly FoundStatus[];
  readonly transitions: readonly FoundTransition[];
};

/**
 * Jira's configuration as the app. Each call makes or changes one thing and answers what is there now;
 * each throws when Jira refuses. None of them looks whether the thing exists: the caller has compared.
 */
export interface SetupSite {
  /** Reads everything that the plan compares, in few calls. */
  read(known: KnownBefore): Promise<FoundSite>;

  createIssueType(issueType: Named): Promise<FoundIssueType>;
  renameIssueType(id: string, issueType: Named): Promise<void>;

  createField(field: NewField): Promise<FoundField>;
  renameField(id: string, field: Named): Promise<void>;
  /** The context that holds everywhere, made when there is none. */
  openContext(fieldId: string): Promise<FoundContext>;
  addOptions(
    fieldId: string,
    contextId: string,
    values: readonly string[],
  ): Promise<readonly FoundOption[]>;
  /** Options that are there are offered or not, as each says; requests keep what they hold. */
  switchOptions(fieldId: string, contextId: string, options: readonly FoundOption[]): Promise<void>;

  createStatus(status: Omit<FoundStatus, 'id'>): Promise<FoundStatus>;
  updateStatus(status: FoundStatus): Promise<void>;

  createRole(role: Named): Promise<FoundRole>;

  createWorkflow(workflow: NewWorkflow): Promise<FoundWorkflow>;
  /** Replaces the workflow; `conflict` when somebody changed it since it was read. */
  updateWorkflow(workflow: FoundWorkflow): Promise<FoundWorkflow | 'conflict'>;

  createScreen(screen: Named): Promise<FoundScreen>;
  addToScreen(screen: FoundScreen, fields: readonly FieldToAdd[]): Promise<FoundScreen>;

  createScreenScheme(scheme: Named, screens: ScreenIds): Promise<FoundScreenScheme>;
  updateScreenScheme(id: string, screens: ScreenIds): Promise<FoundScreenScheme>;
  createIssueTypeScreenScheme(
    scheme: Named,
    screenSchemeId: string,
  ): Promise<FoundIssueTypeScreenScheme>;
  setDefaultScreenScheme(
    scheme: FoundIssueTypeScreenScheme,
    screenSchemeId: string,
  ): Promise<FoundIssueTypeScreenScheme>;

  createIssueTypeScheme(scheme: Named, issueTypeId: string): Promise<FoundIssueTypeScheme>;
  addToIssueTypeScheme(
    scheme: FoundIssueTypeScheme,
    issueTypeId: string,
  ): Promise<FoundIssueTypeScheme>;

  createWorkflowScheme(scheme: Named, use: WorkflowUse): Promise<FoundWorkflowScheme>;
  setWorkflow(scheme: FoundWorkflowScheme, use: WorkflowUse): Promise<FoundWorkflowScheme>;

  createPermissionScheme(scheme: Named, grants: readonly Grant[]): Promise<FoundPermissionScheme>;
  grant(schemeId: string, grant: Grant): Promise<void>;
  revoke(schemeId: string, grantId: string): Promise<void>;

  createProject(project: NewProject): Promise<FoundProject>;
  assignScheme(projectId: string, scheme: ProjectScheme, schemeId: string): Promise<void>;
  addAdministrator(projectId: string, roleId: string, accountId: string): Promise<void>;

  createModification(modification: NewModification): Promise<FoundModification>;
  /** Replaces all of it but its id. */
  updateModification(id: string, modification: NewModification): Promise<FoundModification>;
  deleteModification(id: string): Promise<void>;

  createLibrary(space: Named & { readonly key: string }): Promise<FoundLibrary>;
  updateHomepage(library: FoundLibrary, body: string): Promise<FoundLibrary>;
}

/** What an app registers to modify a form of Jira. */
export type NewModification = Omit<FoundModification, 'id'> & { readonly description: string };

/** Screen ids by operation. */
export type ScreenIds = { readonly default: string; readonly create: string };

/** Which workflow an issue type uses. */
export type WorkflowUse = {
  readonly issueTypeId: string;
  readonly workflow: { readonly id: string; readonly name: string };
};

export type NewProject = Named & {
  readonly key: string;
  readonly leadAccountId: string;
  readonly schemes: SchemeIds;
};
