import type { Site } from '../../site';

export type RuleType = 'Condition' | 'Validator' | 'Function' | 'Screen';

export interface SystemRule {
  readonly ruleKey: string;
  readonly ruleType: RuleType;
  readonly name: string;
  readonly description: string;
  readonly isAvailableForInitialTransition: boolean;
}

const rule = (
  ruleType: RuleType,
  ruleKey: string,
  name: string,
  description: string,
  isAvailableForInitialTransition = true,
): SystemRule => ({ ruleKey, ruleType, name, description, isAvailableForInitialTransition });

const validator = rule.bind(undefined, 'Validator');
const condition = (key: string, name: string, description: string) =>
  rule('Condition', key, name, description, false);
const action = rule.bind(undefined, 'Function');

/**
 * Built-in rules that transitions of the emulator obey.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-capabilities-get
 */
export const systemRules: readonly SystemRule[] = [
  validator('system:validate-field-value', 'Validate a field', 'Checks the value of a field.'),
  validator(
    'system:check-permission-validator',
    'Permission',
    'Checks a permission of the person.',
  ),
  validator('system:previous-status-validator', 'Previous status', 'Checks earlier statuses.'),
  validator('system:parent-or-child-blocking-validator', 'Parent status', 'Checks the parent.'),
  condition('system:restrict-issue-transition', 'Restrict who', 'Names who may transition.'),
  condition('system:restrict-from-all-users', 'Hide from people', 'Hides the transition.'),
  condition('system:previous-status-condition', 'Earlier status', 'Asks for an earlier status.'),
  condition('system:parent-or-child-blocking-condition', 'Sub-tasks', 'Waits for sub-tasks.'),
  action('system:change-assignee', 'Assign', 'Assigns the issue.'),
  action('system:copy-value-from-other-field', 'Copy a value', 'Copies one field to another.'),
  action('system:update-field', 'Update a field', 'Sets a field.'),
  rule('Screen', 'system:transition-screen', 'Show a screen', 'Shows a screen.', false),
];

/** Rules that Jira adds to transitions by itself; a workflow that was read elsewhere may carry them. */
export const impliedActions: readonly string[] = [
  'system:update-issue-status',
  'system:create-comment',
  'system:generate-issue-history-entry',
  'system:fire-issue-event',
];

/** Rules that a real site has and this one does not carry out. */
export const unmodelledRules: readonly string[] = [
  'system:proforma-forms-attached',
  'system:proforma-forms-submitted',
  'system:check-field-value',
  'system:separation-of-duties',
  'system:block-in-progress-approval',
  'system:jsd-approvals-block-until-approved',
  'system:jsd-approvals-block-until-rejected',
  'system:trigger-webhook',
  'system:trigger-agent',
  'system:remind-people-to-update-fields',
];

const forgeModules: readonly (readonly [string, string, RuleType])[] = [
  ['jira:workflowValidator', 'forge:expression-validator', 'Validator'],
  ['jira:workflowCondition', 'forge:expression-condition', 'Condition'],
  ['jira:workflowPostFunction', 'forge:workflow-post-function', 'Function'],
];

/** The rules that the installed app offers. */
export function forgeRules(site: Pick<Site, 'app'>) {
  return forgeModules.flatMap(([type, ruleKey, ruleType]) =>
    site.app.modulesOf(type).map(({ key, properties }) => ({
      id: site.app.moduleAri(key),
      ruleKey,
      ruleType,
      name: textOf(properties['name']) ?? key,
      description: textOf(properties['description']) ?? '',
    })),
  );
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
