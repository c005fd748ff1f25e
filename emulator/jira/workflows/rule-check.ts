import type { Site } from '../../site';
import { permissionByKey } from '../access/permission-catalogue';
import { fields } from '../model/field';
import { screens } from '../model/screen';
import { NotModelled } from '../not-modelled';
import {
  forgeRules,
  impliedActions,
  systemRules,
  unmodelledRules,
  type RuleType,
} from './rule-catalogue';
import type { GroupBody, RuleBody, TransitionBody } from './workflow-body';
import { problem, type WorkflowProblem } from './workflow-problem';

/** Rules of a transition that Jira would refuse. Throws 501 for rules that are not modelled. */
export function ruleProblems(site: Site, transition: TransitionBody): readonly WorkflowProblem[] {
  const { conditions, transitionScreen } = transition;
  const placed: readonly (readonly [RuleType, readonly RuleBody[]])[] = [
    ['Validator', transition.validators],
    ['Function', transition.actions],
    ['Condition', conditions == null ? [] : conditionsOf(conditions)],
    ['Screen', transitionScreen == null ? [] : [transitionScreen]],
  ];
  const initial = transition.type === 'INITIAL';
  return placed.flatMap(([type, rules]) =>
    rules.flatMap((rule) => problemsOf(site, rule, type, initial)),
  );
}

function conditionsOf(group: GroupBody): readonly RuleBody[] {
  return [...group.conditions, ...group.conditionGroups.flatMap(conditionsOf)];
}

function problemsOf(
  site: Site,
  rule: RuleBody,
  type: RuleType,
  initial: boolean,
): readonly WorkflowProblem[] {
  if (unmodelledRules.includes(rule.ruleKey)) {
    throw new NotModelled(`the workflow rule ${rule.ruleKey}`);
  }
  if (rule.ruleKey.startsWith('forge:')) return forgeProblems(site, rule, type);
  if (type === 'Function' && impliedActions.includes(rule.ruleKey)) return [];
  const known = systemRules.find((each) => each.ruleKey === rule.ruleKey && each.ruleType === type);
  if (known === undefined) {
    return [refused(rule, 'INVALID_RULE', `There is no ${type} rule '${rule.ruleKey}'.`)];
  }
  if (initial && !known.isAvailableForInitialTransition) {
    const message = `The rule '${rule.ruleKey}' cannot be used on the initial transition.`;
    return [refused(rule, 'RULE_NOT_AVAILABLE_FOR_INITIAL_TRANSITION', message)];
  }
  return parameterProblems(site, rule);
}

/** Jira keeps 32 kB of configuration for a rule of an app. */
const MAX_CONFIG = 32 * 1024;

function forgeProblems(site: Site, rule: RuleBody, type: RuleType): readonly WorkflowProblem[] {
  const ari = rule.parameters?.['key'];
  const offered = forgeRules(site).find((each) => each.id === ari);
  if (offered?.ruleKey !== rule.ruleKey || offered.ruleType !== type) {
    const message = `No installed app offers the ${type} rule '${rule.ruleKey}' with key '${ari ?? ''}'.`;
    return [refused(rule, 'FORGE_RULE_NOT_FOUND', message)];
  }
  if ((rule.parameters?.['config'] ?? '').length <= MAX_CONFIG) return [];
  return [refused(rule, 'RULE_CONFIG_TOO_LONG', 'The configuration of the rule exceeds 32 kB.')];
}

function parameterProblems(site: Site, rule: RuleBody): readonly WorkflowProblem[] {
  const parameters = rule.parameters ?? {};
  const { permissionKey, screenId } = parameters;
  switch (rule.ruleKey) {
    case 'system:validate-field-value':
      return fieldProblems(site, rule);
    case 'system:check-permission-validator':
      if (permissionByKey(permissionKey ?? '') !== undefined) return [];
      return [
        refused(rule, 'INVALID_PERMISSION', `There is no permission '${permissionKey ?? ''}'.`),
      ];
    case 'system:restrict-from-all-users':
      if (['users', 'usersAndAPI'].includes(parameters['restrictMode'] ?? '')) return [];
      return [
        refused(
          rule,
          'INVALID_RESTRICT_MODE',
          "The parameter 'restrictMode' is users or usersAndAPI.",
        ),
      ];
    case 'system:transition-screen':
      if (screens(site).has(screenId ?? '')) return [];
      return [refused(rule, 'INVALID_SCREEN', `There is no screen with id '${screenId ?? ''}'.`)];
    default:
      return [];
  }
}

/** Parameters of `system:validate-field-value` that name fields, by its `ruleType`. */
const fieldParameters: Readonly<Record<string, readonly string[]>> = {
  fieldRequired: ['fieldsRequired'],
  fieldChanged: ['fieldKey'],
  fieldHasSingleValue: ['fieldKey'],
  fieldMatchesRegularExpression: ['fieldKey'],
  dateFieldComparison: ['date1FieldKey', 'date2FieldKey'],
  windowDateComparison: ['date1FieldKey', 'date2FieldKey'],
};

function fieldProblems(site: Site, rule: RuleBody): readonly WorkflowProblem[] {
  const { ruleType = '', ...rest } = rule.parameters ?? {};
  const names = fieldParameters[ruleType];
  if (names === undefined) {
    return [refused(rule, 'INVALID_RULE_TYPE', `There is no rule type '${ruleType}'.`)];
  }
  return names.flatMap((name) =>
    (rest[name] ?? '')
      .split(',')
      .filter((fieldId) => !fields(site).has(fieldId))
      .map((fieldId) =>
        refused(rule, 'INVALID_FIELD', `The parameter '${name}' names no field: '${fieldId}'.`),
      ),
  );
}

function refused(rule: RuleBody, code: string, message: string): WorkflowProblem {
  return problem('RULE', code, message, rule.id == null ? undefined : { ruleId: rule.id });
}
