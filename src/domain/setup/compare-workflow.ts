import type { Transition } from '../request-workflow';
import { requestStatuses, requestTransitions } from '../request-workflow';
import { findIssueType } from './compare-issue-type';
import { findStatus } from './compare-status';
import type { FoundSite } from './found-site';
import { moduleAri } from './found-site';
import type { FoundTransition, FoundWorkflow, WorkflowRule } from './found-workflow';
import { issueTypeName, workflowName } from './names';
import { isHiddenFromPeople } from './hidden-from-people';
import { asksForDeletedField, requiredBy, requiredFields } from './request-validator';
import { isSameJson } from './same-value';
import type { Finding } from './step';
import { drifted, missing, present } from './step';
import type { AppRuleKey, AppRules } from './workflow-plan';
import { appRulesInto, appRulesOf, statusId, wantedConfiguration } from './workflow-plan';

const ruleNames: Readonly<Record<AppRuleKey, string>> = {
  'brief-complete': 'the check of the brief',
  'review-gate': 'the review gate',
  'delivery-gate': 'the delivery gate',
  'publish-asset': 'the publication',
};

/**
 * The workflow's transition for one of the plan: the initial one by type, others by name. Of several with
 * the name it is the one between the plan's statuses; the others are an admin's.
 */
export function findTransition(
  transition: Transition,
  workflow: FoundWorkflow,
  found: FoundSite,
): FoundTransition | undefined {
  if (transition.from === undefined) return workflow.transitions.find((t) => t.type === 'INITIAL');
  const named = workflow.transitions.filter(
    ({ type, name }) => type !== 'INITIAL' && name === transition.name,
  );
  return named.find((existing) => connects(existing, transition, found)) ?? named[0];
}

/** How a transition holds a rule of the app: `outdated` with another configuration than the settings ask for. */
export type RuleState = 'absent' | 'outdated' | 'good';

/** How rules hold the app's rule of that key; one that is switched off is absent. */
export function ruleState(
  rules: readonly WorkflowRule[],
  key: AppRuleKey,
  found: FoundSite,
): RuleState {
  const ari = moduleAri(found.app, key);
  const own = rules.filter(
    ({ parameters }) => parameters['key'] === ari && parameters['disabled'] !== 'true',
  );
  if (own.length === 0) return 'absent';
  const wanted = wantedConfiguration(key, found);
  const isGood = ({ parameters }: WorkflowRule) =>
    wanted === undefined || isSameJson(parameters['config'] ?? '', wanted);
  return own.every(isGood) ? 'good' : 'outdated';
}

function connects(existing: FoundTransition, transition: Transition, found: FoundSite): boolean {
  if (existing.toStatusReference !== statusId(transition.to, found)) return false;
  if (transition.from === undefined || existing.type === 'GLOBAL') return true;
  if (transition.from === 'any status') return false;
  const from = statusId(transition.from, found);
  return existing.links.some(({ fromStatusReference }) => fromStatusReference === from);
}

function createDifferences(existing: FoundTransition, found: FoundSite): readonly string[] {
  const required = existing.validators.flatMap(requiredBy);
  const absent = requiredFields(found)
    .filter(({ id }) => !required.includes(id))
    .map(({ name }) => `a request can be created without "${name}"`);
  const stale = existing.validators.some((rule) => asksForDeletedField(rule, found));
  return stale ? [...absent, 'a required field was deleted'] : absent;
}

function transitionDifferences(
  transition: Transition,
  workflow: FoundWorkflow,
  found: FoundSite,
): readonly string[] {
  const existing = findTransition(transition, workflow, found);
  if (existing === undefined) return [`the transition "${transition.name}" is gone`];
  if (!connects(existing, transition, found)) {
    return [`"${transition.name}" connects other statuses`];
  }
  const shown = transition.hiddenFromPeople && !isHiddenFromPeople(existing.conditions);
  return [
    ...(transition.from === undefined ? createDifferences(existing, found) : []),
    ...(shown ? [`"${transition.name}" is not for the app alone`] : []),
    ...lacking(existing, appRulesOf(transition), found).map(
      (rule) => `"${transition.name}" ${lackWords(rule)}`,
    ),
  ];
}

type LackingRule = { readonly key: AppRuleKey; readonly state: Exclude<RuleState, 'good'> };

function lackWords({ key, state }: LackingRule): string {
  return state === 'outdated' ? 'checks an old list of answers' : `lacks ${ruleNames[key]}`;
}

function lacking(
  existing: FoundTransition,
  { validators, actions }: AppRules,
  found: FoundSite,
): readonly LackingRule[] {
  const among = (rules: readonly WorkflowRule[]) => (key: AppRuleKey) => {
    const state = ruleState(rules, key, found);
    return state === 'good' ? [] : [{ key, state }];
  };
  return [
    ...validators.flatMap(among(existing.validators)),
    ...actions.flatMap(among(existing.actions)),
  ];
}

/** Transitions beside the plan that lead around a check: into a guarded status without its rules. */
function bypasses(workflow: FoundWorkflow, found: FoundSite): readonly string[] {
  const planned = requestTransitions.map((transition) =>
    findTransition(transition, workflow, found),
  );
  return workflow.transitions
    .filter((existing) => !planned.includes(existing))
    .flatMap((existing) =>
      lacking(existing, appRulesInto(existing.toStatusReference, found), found).map(
        (rule) =>
          `the added transition "${existing.name}" leads around a check: it ${lackWords(rule)}`,
      ),
    );
}

/**
 * What the workflow lacks, as parts of a sentence. Things an admin added are no difference, unless they
 * lead around a check of the procedure.
 */
export function workflowDifferences(workflow: FoundWorkflow, found: FoundSite): readonly string[] {
  const lost = requestStatuses.filter((status) => {
    const id = findStatus(status, found)?.id;
    return !workflow.statuses.some(({ statusReference }) => statusReference === id);
  });
  if (lost.some((status) => findStatus(status, found) === undefined)) {
    return lost.map(({ name }) => `the status "${name}" is missing`);
  }
  return [
    ...lost.map(({ name }) => `the status "${name}" is not in it`),
    ...bypasses(workflow, found),
    ...requestTransitions.flatMap((transition) =>
      transitionDifferences(transition, workflow, found),
    ),
  ];
}

export function compareWorkflow(found: FoundSite): Finding {
  const { workflow } = found;
  if (workflow === undefined) {
    return missing(
      `Makes the workflow with ${requestStatuses.length} statuses and ${requestTransitions.length} transitions with their checks.`,
    );
  }
  const differences = workflowDifferences(workflow, found);
  const [first] = differences;
  if (first === undefined) return present('The workflow has every transition and check.');
  const rest = differences.length === 1 ? '' : `, and ${differences.length - 1} more`;
  return drifted(
    `${first.charAt(0).toUpperCase()}${first.slice(1)}${rest}. Repair keeps what you added.`,
  );
}

export function compareWorkflowScheme(found: FoundSite): Finding {
  const scheme = found.workflowScheme;
  if (scheme === undefined) return missing('Makes the scheme that gives requests their workflow.');
  const issueType = findIssueType(found);
  const used = issueType && (scheme.workflows[issueType.id] ?? scheme.defaultWorkflow);
  if (used !== workflowName) {
    return drifted(`"${issueTypeName}" uses another workflow in the scheme. Repair puts it back.`);
  }
  return present('The scheme gives requests their workflow.');
}
