import type { Site } from '../../site';

export interface StatusRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: 'TODO' | 'IN_PROGRESS' | 'DONE';
}

/** A rule as the workflow REST resource writes it: `system:…` or `forge:…` key and string parameters. */
export interface WorkflowRule {
  readonly id: string;
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface ConditionGroup {
  readonly operation: 'ALL' | 'ANY';
  readonly conditions: readonly WorkflowRule[];
  readonly conditionGroups: readonly ConditionGroup[];
}

export interface TransitionRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
  readonly toStatusId: string;
  /** Statuses a directed transition leaves from; empty for initial and global ones. */
  readonly fromStatusIds: readonly string[];
  readonly validators: readonly WorkflowRule[];
  readonly conditions: ConditionGroup | null;
  /** Post functions. */
  readonly actions: readonly WorkflowRule[];
  /** `{ruleKey: 'system:transition-screen', parameters: {screenId}}` when a screen is shown. */
  readonly transitionScreen: WorkflowRule | null;
  readonly properties: Readonly<Record<string, string>>;
}

/** What a writer must send back, so that two writers cannot overwrite each other unseen. */
interface WorkflowVersion {
  readonly id: string;
  readonly versionNumber: number;
}

export interface WorkflowRecord {
  /** UUID, Jira's `entityId` */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: WorkflowVersion;
  readonly statusIds: readonly string[];
  /** Where the editor draws a status, by its id. */
  readonly layouts?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  readonly transitions: readonly TransitionRecord[];
  /** ms since the epoch */
  readonly created: number;
  readonly updated: number;
}

export interface WorkflowSchemeRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: WorkflowVersion;
  readonly defaultWorkflowId: string;
  /** Issue type id to workflow id. */
  readonly mappings: Readonly<Record<string, string>>;
}

export const statuses = (site: Pick<Site, 'database'>) =>
  site.database.table<StatusRecord>('jira.status');
export const workflows = (site: Pick<Site, 'database'>) =>
  site.database.table<WorkflowRecord>('jira.workflow');
export const workflowSchemes = (site: Pick<Site, 'database'>) =>
  site.database.table<WorkflowSchemeRecord>('jira.workflow-scheme');
