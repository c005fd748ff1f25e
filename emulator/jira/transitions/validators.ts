import { issues } from '../model/issue';
import type { WorkflowRule } from '../model/workflow';
import { NotModelled } from '../not-modelled';
import { permissions } from '../permissions';
import { listParameter } from './conditions';
import { fieldValueFailures } from './field-validators';
import { appFailures } from './function-validator';
import { passedStatuses } from './status-history';
import type { Attempt, ValidatorFailure } from './validator-failure';

function permissionFailures({ site, caller, after, before }: Attempt, rule: WorkflowRule) {
  const key = rule.parameters['permissionKey'] ?? '';
  if (permissions(site).can(caller, key, { issue: before ?? after })) return [];
  return [{ message: `User must have the ${key} permission to perform this transition.` }];
}

function previousStatusFailures({ site, before }: Attempt, rule: WorkflowRule) {
  const wanted = listParameter(rule, 'previousStatusIds');
  const passed = before === undefined ? [] : passedStatuses(site, before);
  const counted = rule.parameters['mostRecentStatusOnly'] === 'true' ? passed.slice(-1) : passed;
  if (counted.some((id) => wanted.includes(id))) return [];
  return [{ message: 'The issue has not been in the status that this transition asks for.' }];
}

function parentFailures({ site, after }: Attempt, rule: WorkflowRule) {
  const parentId = after.fields['parent'];
  const parent = typeof parentId === 'string' ? issues(site).get(parentId) : undefined;
  if (parent === undefined || listParameter(rule, 'statusIds').includes(parent.statusId)) return [];
  return [{ message: `The parent ${parent.key} is not in a status that allows this transition.` }];
}

async function failuresOf(
  attempt: Attempt,
  rule: WorkflowRule,
): Promise<readonly ValidatorFailure[]> {
  switch (rule.ruleKey) {
    case 'system:validate-field-value':
      return fieldValueFailures(attempt, rule);
    case 'system:check-permission-validator':
      return permissionFailures(attempt, rule);
    case 'system:previous-status-validator':
      return previousStatusFailures(attempt, rule);
    case 'system:parent-or-child-blocking-validator':
      return parentFailures(attempt, rule);
    case 'forge:expression-validator':
      return appFailures(attempt, rule);
    default:
      throw new NotModelled(`the workflow validator ${rule.ruleKey}`);
  }
}

/** Runs every validator of the transition in its order and collects what fails. */
export async function validatorFailures(attempt: Attempt): Promise<readonly ValidatorFailure[]> {
  const failures: ValidatorFailure[] = [];
  for (const rule of attempt.transition.validators) {
    failures.push(...(await failuresOf(attempt, rule)));
  }
  return failures;
}
