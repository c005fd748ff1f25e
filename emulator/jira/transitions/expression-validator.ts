import { z } from 'zod';
import type { AppModule } from '../../forge/installed-app';
import { accounts } from '../../identity';
import { publishFailedExpression } from '../expressions/uses/failed-expression';
import { evaluateRule, type RuleScene } from '../expressions/uses/rule-expression';
import { typeName } from '../expressions/values/value';
import { actingAccount } from '../issues/find-issue';
import { withValues } from '../issues/record-change';
import { projectOf } from '../issues/screen-fields';
import type { WorkflowRule } from '../model/workflow';
import { workflowFor } from '../project-configuration';
import { ruleConfiguration } from './forge-rule';
import type { Attempt, ValidatorFailure } from './validator-failure';

function sceneOf(attempt: Attempt, config: unknown): RuleScene {
  const { site, caller, transition, before, after, changes } = attempt;
  const project = projectOf(site, after.projectId);
  // Still in its old status: the transition has not happened yet.
  const edited =
    before === undefined ? after : { ...before, fields: withValues(before.fields, changes) };
  return {
    site,
    caller,
    issue: edited,
    originalIssue: before,
    project,
    transition,
    fromStatusId: before?.statusId,
    workflow: workflowFor(site, project, after.issueTypeId),
    config,
  };
}

const computed = z.object({ expression: z.string() });

/** The message of the manifest in the language of who transitions; Jira's own where it has none. */
function messageOf(module: AppModule, scene: RuleScene): string {
  const { site, caller } = scene;
  const locale = accounts(site).get(actingAccount(site, caller))?.locale ?? 'en_US';
  const localised = site.app.modulesIn?.(locale).find(({ key }) => key === module.key) ?? module;
  const { name, errorMessage } = localised.properties;
  if (typeof errorMessage === 'string' && errorMessage !== '') return errorMessage;
  const source = computed.safeParse(errorMessage).data?.expression;
  const result = source === undefined ? undefined : evaluateRule(source, scene);
  if (result?.ok === true && typeof result.value === 'string') return result.value;
  return `Validation failed for validator '${typeof name === 'string' ? name : module.key}'`;
}

/**
 * Asks the expression of a validator. It passes on true alone; a text is the message of the refusal; what
 * fails or answers anything but a Boolean or a text is also published as an event.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/
 */
export function expressionFailures(
  attempt: Attempt,
  rule: WorkflowRule,
  module: AppModule,
  expression: string,
): readonly ValidatorFailure[] {
  const scene = sceneOf(attempt, ruleConfiguration(rule));
  const result = evaluateRule(expression, scene);
  if (result.ok && result.value === true) return [];
  if (result.ok && typeof result.value === 'string') return [{ message: result.value }];
  if (!result.ok || result.value !== false) {
    const errorMessages = result.ok
      ? [`The expression must evaluate to Boolean or String, not ${typeName(result.value)}.`]
      : result.errorMessages;
    publishFailedExpression(scene, { kind: 'validator', rule, module, expression }, errorMessages);
  }
  return [{ message: messageOf(module, scene) }];
}
