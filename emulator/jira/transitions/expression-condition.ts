import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { publishFailedExpression } from '../expressions/uses/failed-expression';
import { evaluateRule, type RuleScene } from '../expressions/uses/rule-expression';
import { typeName } from '../expressions/values/value';
import { projectOf } from '../issues/screen-fields';
import type { IssueRecord } from '../model/issue';
import type { ConditionGroup, TransitionRecord, WorkflowRule } from '../model/workflow';
import { workflowFor } from '../project-configuration';
import { isDisabled, ruleConfiguration, ruleModule } from './forge-rule';
import { expressionOf } from './rule-expression-source';

/** What a condition is asked about. */
export interface ConditionScene {
  readonly site: Site;
  readonly caller: Caller;
  readonly issue: IssueRecord;
  readonly transition: TransitionRecord;
  /** Whether a transition that is hidden from people is open: to requests that perform it. */
  readonly hidden?: boolean;
}

const countOf = (group: ConditionGroup): number =>
  group.conditions.length + group.conditionGroups.reduce((sum, each) => sum + countOf(each), 0);

/** How the group of a condition joins its members; null for the only condition of a transition. */
function groupOperator({ conditions }: TransitionRecord, group: ConditionGroup): string | null {
  if (conditions === null || countOf(conditions) <= 1) return null;
  return group.operation === 'ALL' ? 'AND' : 'OR';
}

/**
 * Whether the expression of a condition lets the caller see a transition: on true alone. What fails or
 * answers no Boolean is also published as an event; an app that is gone hides its transitions.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-condition/
 */
export function expressionHolds(
  { site, caller, issue, transition }: ConditionScene,
  rule: WorkflowRule,
  group: ConditionGroup,
): boolean {
  if (isDisabled(rule)) return true;
  const module = ruleModule(site, rule);
  const config = ruleConfiguration(rule);
  const expression = module && expressionOf(module, config);
  if (module === undefined || expression === undefined) return false;
  const project = projectOf(site, issue.projectId);
  const scene: RuleScene = {
    site,
    caller,
    issue,
    originalIssue: undefined,
    project,
    transition,
    fromStatusId: issue.statusId,
    workflow: workflowFor(site, project, issue.issueTypeId),
    config,
    more: { groupOperator: groupOperator(transition, group) },
  };
  const result = evaluateRule(expression, scene);
  if (result.ok && typeof result.value === 'boolean') return result.value;
  const errorMessages = result.ok
    ? [`The expression must evaluate to Boolean, not ${typeName(result.value)}.`]
    : result.errorMessages;
  publishFailedExpression(scene, { kind: 'condition', rule, module, expression }, errorMessages);
  return false;
}
