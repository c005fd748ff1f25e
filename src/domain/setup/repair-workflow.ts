import type { Transition } from '../request-workflow';
import { requestTransitions } from '../request-workflow';
import { findTransition, ruleState } from './compare-workflow';
import type { FoundSite } from './found-site';
import { moduleAri } from './found-site';
import type { FoundTransition, FoundWorkflow, WorkflowRule } from './found-workflow';
import { hiddenFromPeople } from './hidden-from-people';
import {
  asksForDeletedField,
  requiredBy,
  requiredFieldRule,
  requiredFields,
} from './request-validator';
import type { AppRuleKey, AppRules } from './workflow-plan';
import {
  appRule,
  appRulesInto,
  appRulesOf,
  planStart,
  planStatuses,
  planTransition,
  statusId,
  wantedConfiguration,
} from './workflow-plan';

function withRules(
  rules: readonly WorkflowRule[],
  wanted: readonly AppRuleKey[],
  found: FoundSite,
  newId: () => string,
): readonly WorkflowRule[] {
  const absent = wanted.filter((key) => ruleState(rules, key, found) === 'absent');
  const switchedOff = absent.map((key) => moduleAri(found.app, key));
  const kept = rules.filter(({ parameters }) => !switchedOff.includes(parameters['key'] ?? ''));
  const outdated = wanted.filter((key) => ruleState(kept, key, found) === 'outdated');
  const current = outdated.reduce<readonly WorkflowRule[]>(
    (all, key) => withConfiguration(all, key, found),
    kept,
  );
  return [...current, ...absent.map((key) => appRule(key, found, newId()))];
}

function withConfiguration(
  rules: readonly WorkflowRule[],
  key: AppRuleKey,
  found: FoundSite,
): readonly WorkflowRule[] {
  const ari = moduleAri(found.app, key);
  const config = wantedConfiguration(key, found);
  if (config === undefined) return rules;
  return rules.map((rule) =>
    rule.parameters['key'] === ari ? { ...rule, parameters: { ...rule.parameters, config } } : rule,
  );
}

function withRequiredFields(
  rules: readonly WorkflowRule[],
  found: FoundSite,
): readonly WorkflowRule[] {
  const kept = rules.filter((rule) => !asksForDeletedField(rule, found));
  const required = kept.flatMap(requiredBy);
  const absent = requiredFields(found).filter(({ id }) => !required.includes(id));
  return [...kept, ...absent.map(requiredFieldRule)];
}

function repairTransition(
  existing: FoundTransition,
  transition: Transition,
  found: FoundSite,
  newId: () => string,
): FoundTransition {
  const { conditions } = existing;
  const repaired: FoundTransition = {
    ...existing,
    toStatusReference: statusId(transition.to, found),
    ...repairedStart(existing, transition, found),
    ...(transition.hiddenFromPeople ? { conditions: hiddenFromPeople(conditions) } : {}),
    ...(transition.from === undefined
      ? { validators: withRequiredFields(existing.validators, found) }
      : {}),
  };
  return withAppRules(repaired, appRulesOf(transition), found, newId);
}

/** A directed transition that somebody made global leads from the right status too. */
function repairedStart(
  { type, links }: FoundTransition,
  transition: Transition,
  found: FoundSite,
): Pick<FoundTransition, 'type' | 'links'> {
  const start = planStart(transition, found);
  if (type === 'GLOBAL' || start.type === 'INITIAL') return { type, links };
  if (start.type === 'GLOBAL') return start;
  const added = start.links.filter(
    ({ fromStatusReference }) =>
      !links.some((link) => link.fromStatusReference === fromStatusReference),
  );
  return { type, links: [...links, ...added] };
}

function withAppRules(
  existing: FoundTransition,
  { validators, actions }: AppRules,
  found: FoundSite,
  newId: () => string,
): FoundTransition {
  return {
    ...existing,
    validators: withRules(existing.validators, validators, found, newId),
    actions: withRules(existing.actions, actions, found, newId),
  };
}

/** An admin's own transition: it stays, with the checks of the status that it leads to. */
function guardAdded(
  existing: FoundTransition,
  found: FoundSite,
  newId: () => string,
): FoundTransition {
  return withAppRules(existing, appRulesInto(existing.toStatusReference, found), found, newId);
}

/** The lowest id of the editor's series 11, 21, 31 … above all that are taken. */
function freeIds(workflow: FoundWorkflow): () => string {
  const highest = Math.max(
    0,
    ...workflow.transitions.map(({ id }) => Number.parseInt(id, 10) || 0),
  );
  let next = Math.floor(highest / 10) * 10 + 1;
  return () => String((next += 10));
}

/**
 * The workflow with everything the plan asks for, and all that an admin added, with the checks of the
 * statuses it leads to: an update replaces the whole workflow, so what is left out would be deleted.
 */
export function repairWorkflow(
  workflow: FoundWorkflow,
  found: FoundSite,
  newId: () => string,
): FoundWorkflow {
  const freeId = freeIds(workflow);
  const wanted = requestTransitions.map((transition) => ({
    transition,
    existing: findTransition(transition, workflow, found),
  }));
  const kept = workflow.transitions.map((existing) => {
    const match = wanted.find((candidate) => candidate.existing === existing);
    return match
      ? repairTransition(existing, match.transition, found, newId)
      : guardAdded(existing, found, newId);
  });
  const added = wanted
    .filter(({ existing }) => existing === undefined)
    .map(({ transition }) => planTransition(transition, freeId(), found, newId));
  const references = workflow.statuses.map(({ statusReference }) => statusReference);
  const lost = planStatuses(found).filter(({ id }) => !references.includes(id));
  return {
    ...workflow,
    statuses: [
      ...workflow.statuses,
      ...lost.map(({ id }) => ({ statusReference: id, properties: {} })),
    ],
    referred: [
      ...workflow.referred,
      ...lost.map(({ id, name, category }) => ({ id, statusReference: id, name, category })),
    ],
    transitions: [...kept, ...added],
  };
}
