/** A condition, validator or post function as the workflow resource writes it. */
export type WorkflowRule = {
  readonly id?: string | null | undefined;
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
};

/** Conditions of a transition. */
export type ConditionGroup = {
  readonly operation: 'ALL' | 'ANY';
  readonly conditions: readonly WorkflowRule[];
  readonly conditionGroups: readonly ConditionGroup[];
};

type WorkflowLink = {
  readonly fromStatusReference?: string | null | undefined;
  readonly fromPort?: number | null | undefined;
  readonly toPort?: number | null | undefined;
};

/**
 * A transition as Jira answers it. Properties that the set-up does not look at (triggers, screens)
 * are carried along, because an update replaces the whole workflow.
 */
export type FoundTransition = {
  readonly id: string;
  readonly name: string;
  readonly type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
  readonly toStatusReference: string;
  readonly links: readonly WorkflowLink[];
  readonly validators: readonly WorkflowRule[];
  readonly actions: readonly WorkflowRule[];
  readonly conditions?: ConditionGroup | null | undefined;
  readonly [property: string]: unknown;
};

/** A status inside a workflow, with its place in the editor's drawing. */
type FoundWorkflowStatus = {
  readonly statusReference: string;
  readonly [property: string]: unknown;
};

/** The status behind a reference. */
type ReferredStatus = {
  readonly id: string;
  readonly statusReference: string;
  readonly name: string;
  readonly category: string;
};

export type FoundWorkflow = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Lock of the update: another version answers 409. */
  readonly version: { readonly id: string; readonly versionNumber: number };
  readonly statuses: readonly FoundWorkflowStatus[];
  readonly referred: readonly ReferredStatus[];
  readonly transitions: readonly FoundTransition[];
};
