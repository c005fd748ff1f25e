import type { RuleTask } from './rule-task';

export const MODULE_TYPES = {
  Condition: 'jira:workflowCondition',
  Validator: 'jira:workflowValidator',
  Function: 'jira:workflowPostFunction',
} as const;

/** Under which name a page finds the text that `onConfigure` last answered. */
const CONFIGURATIONS = {
  Condition: 'conditionConfig',
  Validator: 'validatorConfig',
  Function: 'postFunctionConfig',
} as const;

/**
 * What `view.getContext()` says on a rule's configuration page. `scopedProjectId` is for workflows of
 * team-managed projects, of which there are none.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/#new-workflow-editor
 */
export function ruleExtension(
  task: Extract<RuleTask, { kind: 'create' | 'edit' | 'view' }>,
  workflowId: string,
): Readonly<Record<string, unknown>> {
  const { transition, module } = task;
  const config = task.kind === 'create' ? undefined : task.rule.parameters['config'];
  return {
    type: MODULE_TYPES[module.ruleType],
    entryPoint: task.kind,
    isNewEditor: true,
    workflowId,
    transitionContext: {
      id: transition.id,
      from: transition.links[0]?.fromStatusReference,
      to: transition.toStatusReference,
    },
    ...(config === undefined ? {} : { [CONFIGURATIONS[module.ruleType]]: config }),
  };
}
