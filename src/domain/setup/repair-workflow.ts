import type { Transition } from '../request-workflow';
import { requestTransitions } from '../request-workflow';
import { carries, findTransition } from './compare-workflow';
import type { FoundSite } from './found-site';
import { moduleAri } from './found-site';
import type { FoundTransition, FoundWorkflow, WorkflowRule } from './found-workflow';
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
  planStatuses,
  planTransition,
  statusId,
} from './workflow-plan';

function withRules(
  rules: readonly WorkflowRule[],
  wanted: readonly AppRuleKey[],
  found: FoundSite,
  newId: () => string,
): readonly WorkflowRule[] {
  const absent = wanted.filter((key) => !carries(rules, key, found));
  const switchedOff = absent.map((key) => moduleAri(found.app, key));
  const kept = rules.filter(({ parameters }) => !switchedOff.includes(parameters['key'] ?? ''));
  return [...kept, ...absent.map((key) => appRule(key, found, newId()))];
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
  const toStatusReference = statusId(transition.to, found);
  if (transition.from === undefined) {
    const validators = withRequiredFields(existing.validators, found);
    return { ...existing, toStatusReference, validators };
  }
  const from = statusId(transition.from, found);
  const linked =
    existing.type === 'GLOBAL' ||
    existing.links.some(({ fromStatusReference }) => fromStatusReference === from);
  const link = { fromStatusReference: from, fromPort: 0, toPort: 1 };
  const repaired = {
    ...existing,
    toStatusReference,
    links: linked ? existing.links : [...existing.links, link],
  };
  return withAppRules(repaired, appRulesOf(transition), found, newId);
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
