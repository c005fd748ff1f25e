import type { Site } from '../../site';
import type {
  ConditionGroup,
  TransitionRecord,
  WorkflowRecord,
  WorkflowRule,
} from '../model/workflow';
import { ruleModule } from '../transitions/forge-rule';

/** Where in a transition a rule stands, in the words of `GET /workflow/rule/config`. */
export type AppRuleType = 'condition' | 'validator' | 'postfunction';

/** A rule of the installed app, and the transition that has it. */
export interface AppRule {
  readonly type: AppRuleType;
  readonly moduleKey: string;
  readonly rule: WorkflowRule;
  readonly transition: TransitionRecord;
}

/** The app's rules of a workflow, transition by transition. */
export function appRules(site: Site, workflow: WorkflowRecord): readonly AppRule[] {
  return workflow.transitions.flatMap((transition) => {
    const places: readonly (readonly [AppRuleType, readonly WorkflowRule[]])[] = [
      ['condition', transition.conditions === null ? [] : conditionsOf(transition.conditions)],
      ['validator', transition.validators],
      ['postfunction', transition.actions],
    ];
    return places.flatMap(([type, rules]) =>
      rules.flatMap((rule) => {
        const module = rule.ruleKey.startsWith('forge:') ? ruleModule(site, rule) : undefined;
        return module === undefined ? [] : [{ type, moduleKey: module.key, rule, transition }];
      }),
    );
  });
}

const conditionsOf = (group: ConditionGroup): readonly WorkflowRule[] => [
  ...group.conditions,
  ...group.conditionGroups.flatMap(conditionsOf),
];

/** The workflow with some rules replaced, each by its id. */
export function withRules(
  workflow: WorkflowRecord,
  changed: ReadonlyMap<string, WorkflowRule>,
): WorkflowRecord {
  const one = (rule: WorkflowRule) => changed.get(rule.id) ?? rule;
  const inGroup = (group: ConditionGroup): ConditionGroup => ({
    ...group,
    conditions: group.conditions.map(one),
    conditionGroups: group.conditionGroups.map(inGroup),
  });
  return {
    ...workflow,
    transitions: workflow.transitions.map((transition) => ({
      ...transition,
      validators: transition.validators.map(one),
      actions: transition.actions.map(one),
      conditions: transition.conditions === null ? null : inGroup(transition.conditions),
    })),
  };
}
