import type { Desk } from '../desk';
import type { IntakeSettings } from '../intake/settings';
import type { StatusCategory } from '../request-workflow';
import type { FoundWorkflow } from './found-workflow';

export type FoundIssueType = {
  readonly id: string;
  readonly name: string;
  readonly subtask: boolean;
};

export type FoundOption = {
  readonly id: string;
  readonly value: string;
  readonly disabled: boolean;
};

/** The context of a choice field that applies everywhere, with its options. */
export type FoundContext = { readonly id: string; readonly options: readonly FoundOption[] };

export type FoundField = {
  readonly id: string;
  readonly name: string;
  /** `schema.custom`: the field type's key, or the module's ARI for a field of a Forge app. */
  readonly type?: string | undefined;
  /** Read for the choice fields of the plan alone. */
  readonly context?: FoundContext | undefined;
};

export type FoundStatus = {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategory;
  readonly description: string;
};

export type FoundRole = { readonly id: string; readonly name: string };

/** One of the app's workflow rules as Jira offers it: what to write into a workflow. */
export type AppRule = {
  readonly moduleKey: string;
  readonly ari: string;
  readonly ruleKey: string;
};

export type FoundScreen = {
  readonly id: string;
  readonly name: string;
  /** Where fields are added; with its own fields in their order. */
  readonly firstTab: { readonly id: string; readonly fieldIds: readonly string[] } | undefined;
  /** Of all tabs. */
  readonly fieldIds: readonly string[];
};

export type FoundScreenScheme = {
  readonly id: string;
  readonly screens: Readonly<Record<string, string>>;
};

export type FoundIssueTypeScreenScheme = {
  readonly id: string;
  /** Issue type id, or `default`, to screen scheme id. */
  readonly mappings: Readonly<Record<string, string>>;
};

export type FoundIssueTypeScheme = {
  readonly id: string;
  readonly issueTypeIds: readonly string[];
};

export type FoundWorkflowScheme = {
  readonly id: string;
  readonly defaultWorkflow: string;
  /** Issue type id to workflow name. */
  readonly workflows: Readonly<Record<string, string>>;
};

export type PermissionHolder = { readonly type: string; readonly parameter?: string | undefined };

export type FoundGrant = {
  readonly id: string;
  readonly permission: string;
  readonly holder: PermissionHolder;
};

export type FoundPermissionScheme = { readonly id: string; readonly grants: readonly FoundGrant[] };

export type FoundProject = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly companyManaged: boolean;
  readonly issueTypeSchemeId: string | undefined;
  readonly issueTypeScreenSchemeId: string | undefined;
  readonly workflowSchemeId: string | undefined;
  readonly permissionSchemeId: string | undefined;
  /** Whether somebody holds the role Administrators in it. */
  readonly administered: boolean;
};

/** Where a UI modification is at work; a wildcard is absent. */
export type FoundModificationContext = {
  readonly projectId?: string | undefined;
  readonly issueTypeId?: string | undefined;
  readonly viewType?: string | undefined;
};

/** A UI modification that this app has registered. */
export type FoundModification = {
  readonly id: string;
  readonly name: string;
  readonly data: string;
  readonly contexts: readonly FoundModificationContext[];
};

export type FoundLibrary =
  | { readonly kind: 'not-connected' }
  /** Confluence is connected and does not answer. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'found';
      readonly spaceId: string;
      readonly spaceKey: string;
      readonly homepage:
        | {
            readonly id: string;
            readonly title: string;
            readonly version: number;
            readonly body: string;
          }
        | undefined;
    };

/** The Forge app as it is installed on this site; its ids differ per environment. */
export type InstalledApp = { readonly appId: string; readonly environmentId: string };

/** What the set-up read from the site: everything its steps are compared with. */
export type FoundSite = {
  readonly app: InstalledApp;
  readonly issueTypes: readonly FoundIssueType[];
  readonly fields: readonly FoundField[];
  readonly statuses: readonly FoundStatus[];
  readonly roles: readonly FoundRole[];
  readonly appRules: readonly AppRule[];
  readonly workflow: FoundWorkflow | undefined;
  readonly screens: readonly FoundScreen[];
  readonly screenScheme: FoundScreenScheme | undefined;
  readonly issueTypeScreenScheme: FoundIssueTypeScreenScheme | undefined;
  readonly issueTypeScheme: FoundIssueTypeScheme | undefined;
  readonly workflowScheme: FoundWorkflowScheme | undefined;
  readonly permissionScheme: FoundPermissionScheme | undefined;
  readonly project: FoundProject | undefined;
  readonly modifications: readonly FoundModification[];
  readonly library: FoundLibrary;
  /** Ids that an earlier set-up stored. */
  readonly desk: Desk | undefined;
  /** Group that may see and file requests; everybody on the site when absent. */
  readonly requesterGroup: string | undefined;
  /** Questions, presets and calendar: admins decide them, and parts of the set-up are made from them. */
  readonly settings: IntakeSettings;
  /** Goals of the rules in force: the options of the field `Enablement goals`. */
  readonly goals: readonly string[];
  /** ISO instant at which the site was read. */
  readonly at: string;
};

/**
 * Id of a module of the app on this site.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/
 */
export function moduleAri(app: InstalledApp, moduleKey: string): string {
  return `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${moduleKey}`;
}
