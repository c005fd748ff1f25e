import { z } from 'zod';
import type { WorkflowRule } from '../model/workflow';
import { NotModelled } from '../not-modelled';
import { expressionFailures } from './expression-validator';
import { functionKeyOf, isDisabled, ruleConfiguration, ruleModule } from './forge-rule';
import { modifiedFields } from './modified-fields';
import { expressionOf } from './rule-expression-source';
import type { Attempt, ValidatorFailure } from './validator-failure';

/** Forge gives a validator function 25 seconds, https://developer.atlassian.com/platform/forge/limits-invocation/ */
const TIMEOUT_SECONDS = 25;

const verdictSchema = z.object({ result: z.boolean(), errorMessage: z.string().optional() });

function payloadOf(attempt: Attempt, rule: WorkflowRule) {
  const { site, before, after, transition } = attempt;
  const readsWork = site.app.scopes.includes('read:jira-work');
  return {
    issue: { key: before === undefined ? null : after.key },
    configuration: ruleConfiguration(rule),
    transition: {
      from: { id: before?.statusId ?? null },
      to: { id: transition.toStatusId },
      ...(readsWork ? { modifiedFields: modifiedFields(attempt) } : {}),
    },
  };
}

/**
 * Asks the app's validator: its Jira expression, or else its function. A function passes on `{result: true}`
 * alone; one that is gone, throws, times out or answers anything else blocks the transition.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/
 */
export async function appFailures(
  attempt: Attempt,
  rule: WorkflowRule,
): Promise<readonly ValidatorFailure[]> {
  if (isDisabled(rule)) return [];
  const { site } = attempt;
  const module = ruleModule(site, rule);
  if (module === undefined) {
    return [
      {
        message:
          'The transition is blocked: the app that provides one of its validators is not installed.',
      },
    ];
  }
  const { name: written } = module.properties;
  const name = typeof written === 'string' ? written : module.key;
  const expression = expressionOf(module, ruleConfiguration(rule));
  if (expression !== undefined) return expressionFailures(attempt, rule, module, expression);
  const functionKey = functionKeyOf(module);
  if (functionKey === undefined) {
    throw new NotModelled(`validator ${module.key}, which has neither expression nor function`);
  }
  const answer = await site.functions.invoke({
    functionKey,
    moduleKey: module.key,
    payload: payloadOf(attempt, rule),
    timeoutSeconds: TIMEOUT_SECONDS,
  });
  const blocked = `The validator "${name}" failed to run and the transition is blocked. Try again.`;
  const verdict = answer.ok ? verdictSchema.safeParse(answer.value) : undefined;
  if (verdict?.success !== true) return [{ message: blocked }];
  if (verdict.data.result) return [];
  return [{ message: verdict.data.errorMessage ?? `The validator "${name}" did not pass.` }];
}
