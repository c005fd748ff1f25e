import type { GateKey, Transition } from '../request-workflow';
import { requestStatuses, requestTransitions } from '../request-workflow';
import type { StatusName } from '../request-workflow';
import { briefCheckText } from './brief-check-text';
import { findStatus } from './compare-status';
import type { AppRule, FoundSite, FoundStatus } from './found-site';
import { SetupProblem } from './problem';
import { hiddenFromPeople } from './hidden-from-people';
import type { FoundTransition, WorkflowRule } from './found-workflow';
import { requiredFieldRule, requiredFields } from './request-validator';

/** A workflow rule of the app, by the key of its module. */
export type AppRuleKey = GateKey | 'publish-asset';

/** Rules of the app that a transition carries. */
export type AppRules = {
  readonly validators: readonly AppRuleKey[];
  readonly actions: readonly AppRuleKey[];
};

/** A status of the plan together with the site's own. */
export function planStatuses(found: FoundSite): readonly FoundStatus[] {
  return requestStatuses.flatMap((status) => findStatus(status, found) ?? []);
}

/** Id of a status on this site. Throws when it is missing: the workflow is made after the statuses. */
export function statusId(name: StatusName, found: FoundSite): string {
  const status = requestStatuses.find((candidate) => candidate.name === name);
  const existing = status && findStatus(status, found);
  if (existing === undefined) throw new Error(`The status "${name}" is not on the site.`);
  return existing.id;
}

/** Module keys of the app's rules that belong on a transition. */
export function appRulesOf(transition: Transition): AppRules {
  const { gates, postFunction } = transition;
  return { validators: gates, actions: postFunction === undefined ? [] : [postFunction] };
}

/**
 * Module keys of the app's rules that every transition into a status must carry, whoever added it: the
 * checks of a status hold on each way to it.
 */
export function appRulesInto(statusReference: string, found: FoundSite): AppRules {
  const leading = requestTransitions
    .filter(({ to }) => statusId(to, found) === statusReference)
    .map(appRulesOf);
  return {
    validators: [...new Set(leading.flatMap(({ validators }) => validators))],
    actions: [...new Set(leading.flatMap(({ actions }) => actions))],
  };
}

function offeredRule(key: AppRuleKey, found: FoundSite): AppRule {
  const rule = found.appRules.find(({ moduleKey }) => moduleKey === key);
  if (rule !== undefined) return rule;
  throw new SetupProblem(
    `Jira does not offer the app's workflow rule "${key}" yet. Wait a minute after installing the app, then run this again.`,
  );
}

/**
 * The configuration that a rule must have, as JSON; `undefined` for a rule that has none, and while the
 * fields are missing that it names.
 */
export function wantedConfiguration(key: AppRuleKey, found: FoundSite): string | undefined {
  return key === 'brief-complete' ? briefCheckText(found) : undefined;
}

/**
 * A rule of the app as a workflow holds it.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-create-post
 */
export function appRule(key: AppRuleKey, found: FoundSite, id: string): WorkflowRule {
  const { ruleKey, ari } = offeredRule(key, found);
  const config = wantedConfiguration(key, found) ?? '{}';
  return { ruleKey, parameters: { key: ari, config, id, disabled: 'false', tag: '' } };
}

/** Where a transition of the plan begins, as the workflow resource writes it. */
export function planStart(
  { from }: Transition,
  found: FoundSite,
): Pick<FoundTransition, 'type' | 'links'> {
  if (from === undefined) return { type: 'INITIAL', links: [] };
  if (from === 'any status') return { type: 'GLOBAL', links: [] };
  const link = { fromStatusReference: statusId(from, found), fromPort: 0, toPort: 1 };
  return { type: 'DIRECTED', links: [link] };
}

/** A transition of the plan as it is written into a new workflow. */
export function planTransition(
  transition: Transition,
  id: string,
  found: FoundSite,
  newId: () => string,
): FoundTransition {
  const rules = appRulesOf(transition);
  const toRule = (key: AppRuleKey): WorkflowRule => appRule(key, found, newId());
  const required =
    transition.from === undefined ? requiredFields(found).map(requiredFieldRule) : [];
  return {
    id,
    name: transition.name,
    description: '',
    ...planStart(transition, found),
    toStatusReference: statusId(transition.to, found),
    ...(transition.hiddenFromPeople ? { conditions: hiddenFromPeople(undefined) } : {}),
    validators: [...required, ...rules.validators.map(toRule)],
    actions: rules.actions.map(toRule),
    triggers: [],
    properties: {},
  };
}

/** Transition ids as Jira's editor counts them: 1 creates, then 11, 21, 31. */
export function planTransitions(found: FoundSite, newId: () => string): readonly FoundTransition[] {
  return requestTransitions.map((transition, index) =>
    planTransition(transition, index === 0 ? '1' : `${index}1`, found, newId),
  );
}
