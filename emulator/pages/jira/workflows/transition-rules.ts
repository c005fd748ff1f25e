import type { RuleModule, RuleType } from './rule-modules';
import type { ConditionGroup, OpenWorkflow, Rule, WorkflowTransition } from './workflow-data';

const conditionsOf = (group: ConditionGroup | undefined): readonly Rule[] =>
  group === undefined
    ? []
    : [...group.conditions, ...group.conditionGroups.flatMap((inner) => conditionsOf(inner))];

/** Rules that Jira adds to every transition; the editor does not show them. */
const IMPLIED: readonly string[] = [
  'system:update-issue-status',
  'system:create-comment',
  'system:generate-issue-history-entry',
  'system:fire-issue-event',
];

/** The rules of a transition in one place, in their order. */
export function rulesOf(transition: WorkflowTransition, type: RuleType): readonly Rule[] {
  switch (type) {
    case 'Condition':
      return conditionsOf(transition.conditions);
    case 'Validator':
      return transition.validators;
    case 'Function':
      return transition.actions.filter(({ ruleKey }) => !IMPLIED.includes(ruleKey));
  }
}

type Change = (rules: readonly Rule[]) => readonly Rule[];

function inGroup(group: ConditionGroup, change: Change): ConditionGroup {
  return {
    ...group,
    conditions: change(group.conditions),
    conditionGroups: group.conditionGroups.map((inner) => inGroup(inner, change)),
  };
}

function everywhere(transition: WorkflowTransition, change: Change): WorkflowTransition {
  const { conditions, validators, actions } = transition;
  return {
    ...transition,
    validators: [...change(validators)],
    actions: [...change(actions)],
    ...(conditions === undefined ? {} : { conditions: inGroup(conditions, change) }),
  };
}

/** The transition without the rule. */
export const withoutRule = (transition: WorkflowTransition, id: string): WorkflowTransition =>
  everywhere(transition, (rules) => rules.filter((rule) => rule.id !== id));

/** The transition with another configuration of the rule. */
export const withConfiguration = (
  transition: WorkflowTransition,
  id: string,
  config: string,
): WorkflowTransition =>
  everywhere(transition, (rules) =>
    rules.map((rule) =>
      rule.id === id ? { ...rule, parameters: { ...rule.parameters, config } } : rule,
    ),
  );

const NO_CONDITIONS: ConditionGroup = { operation: 'ALL', conditions: [], conditionGroups: [] };

/** The transition with one more rule of the app, behind the others of its place. */
export function withRule(
  transition: WorkflowTransition,
  module: RuleModule,
  config: string | undefined,
): WorkflowTransition {
  const id = crypto.randomUUID();
  const rule: Rule = {
    id,
    ruleKey: module.ruleKey,
    parameters: {
      key: module.id,
      id,
      disabled: 'false',
      tag: '',
      ...(config === undefined ? {} : { config }),
    },
  };
  switch (module.ruleType) {
    case 'Validator':
      return { ...transition, validators: [...transition.validators, rule] };
    case 'Function':
      return { ...transition, actions: [...transition.actions, rule] };
    case 'Condition': {
      const group = transition.conditions ?? NO_CONDITIONS;
      const conditions = [...group.conditions, rule];
      return { ...transition, conditions: { ...group, conditions } };
    }
  }
}

/** The workflow with another version of one of its transitions. */
export function withTransition(open: OpenWorkflow, changed: WorkflowTransition): OpenWorkflow {
  const transitions = open.workflow.transitions.map((each) =>
    each.id === changed.id ? changed : each,
  );
  return { ...open, workflow: { ...open.workflow, transitions } };
}
