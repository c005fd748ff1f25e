import type { ConditionGroup, WorkflowRule } from './found-workflow';

const ruleKey = 'system:restrict-from-all-users';

/**
 * Jira's condition that hides a transition from people and leaves it to REST.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-capabilities-get
 */
const hiddenRule: WorkflowRule = { ruleKey, parameters: { restrictMode: 'users' } };

const isHiddenRule = (rule: WorkflowRule): boolean =>
  rule.ruleKey === ruleKey && rule.parameters['restrictMode'] === 'users';

const closesRest = (rule: WorkflowRule): boolean => rule.ruleKey === ruleKey && !isHiddenRule(rule);

/** Whether no person can take a transition with these conditions, and REST can. */
export function isHiddenFromPeople(group: ConditionGroup | null | undefined): boolean {
  return group !== null && group !== undefined && hides(group) && !closes(group);
}

function hides({ operation, conditions, conditionGroups }: ConditionGroup): boolean {
  const checks = [...conditions.map(isHiddenRule), ...conditionGroups.map(hides)];
  return operation === 'ALL' ? checks.some(Boolean) : checks.length > 0 && checks.every(Boolean);
}

function closes({ conditions, conditionGroups }: ConditionGroup): boolean {
  return conditions.some(closesRest) || conditionGroups.some(closes);
}

/** The conditions of a transition that only the app takes; those of an admin stay. */
export function hiddenFromPeople(group: ConditionGroup | null | undefined): ConditionGroup {
  const alone: ConditionGroup = { operation: 'ALL', conditions: [hiddenRule], conditionGroups: [] };
  if (group === null || group === undefined) return alone;
  const opened = openToRest(group);
  if (hides(opened)) return opened;
  if (opened.operation === 'ALL') {
    return { ...opened, conditions: [...opened.conditions, hiddenRule] };
  }
  return { ...alone, conditionGroups: [opened] };
}

function openToRest(group: ConditionGroup): ConditionGroup {
  return {
    ...group,
    conditions: group.conditions.map((rule) =>
      closesRest(rule)
        ? { ...rule, parameters: { ...rule.parameters, restrictMode: 'users' } }
        : rule,
    ),
    conditionGroups: group.conditionGroups.map(openToRest),
  };
}
