import type { Site } from '../../site';
import {
  statuses,
  type ConditionGroup,
  type TransitionRecord,
  type WorkflowRecord,
  type WorkflowRule,
} from '../model/workflow';
import type {
  GroupBody,
  RuleBody,
  StatusBody,
  TransitionBody,
  WorkflowBody,
} from './workflow-body';

/** Status ids by the references that a body uses for them. */
export type References = ReadonlyMap<string, string>;

/** Makes the statuses without an id, updates the others, and answers which reference means which. */
export function saveStatuses(site: Site, sent: readonly StatusBody[]): References {
  return new Map(
    sent.map((body) => {
      const id = body.id ?? String(site.ids.next('jira.status', 10000));
      const old = statuses(site).get(id);
      const description = body.description || (old?.description ?? '');
      const status = { id, name: body.name, description, category: body.statusCategory };
      if (JSON.stringify(old) !== JSON.stringify(status)) statuses(site).put(id, status);
      return [body.statusReference, id];
    }),
  );
}

/** The parts of a stored workflow that a body describes. */
export function buildWorkflow(
  site: Site,
  body: WorkflowBody,
  references: References,
): Pick<WorkflowRecord, 'statusIds' | 'layouts' | 'transitions'> {
  const statusIds = body.statuses.map((status) => idOf(references, status.statusReference));
  const layouts = body.statuses.flatMap(({ layout, statusReference }) =>
    layout == null ? [] : [[idOf(references, statusReference), layout] as const],
  );
  const used = body.transitions.flatMap(({ id }) => (id == null ? [] : [Number(id)]));
  const transitions: TransitionRecord[] = [];
  for (const transition of body.transitions) {
    const id = transition.id ?? freeId(transition, used);
    if (transition.id == null) used.push(Number(id));
    transitions.push(buildTransition(site, transition, id, references));
  }
  return { statusIds, layouts: Object.fromEntries(layouts), transitions };
}

/** Jira's own numbering: 1 for the initial transition, then 11, 21, 31. */
function freeId(transition: TransitionBody, used: readonly number[]): string {
  if (transition.type === 'INITIAL' && !used.includes(1)) return '1';
  let id = 11;
  while (used.includes(id)) id += 10;
  return String(id);
}

function buildTransition(
  site: Site,
  body: TransitionBody,
  id: string,
  references: References,
): TransitionRecord {
  const sources = body.links.flatMap(({ fromStatusReference }) => fromStatusReference ?? []);
  return {
    id,
    name: body.name,
    description: body.description ?? '',
    type: body.type,
    toStatusId: idOf(references, body.toStatusReference ?? ''),
    fromStatusIds: sources.map((reference) => idOf(references, reference)),
    validators: body.validators.map((rule) => buildRule(site, rule)),
    conditions: body.conditions == null ? null : buildGroup(site, body.conditions),
    actions: body.actions.map((rule) => buildRule(site, rule)),
    transitionScreen: body.transitionScreen == null ? null : buildRule(site, body.transitionScreen),
    properties: body.properties ?? {},
  };
}

const buildRule = (site: Site, { id, ruleKey, parameters }: RuleBody): WorkflowRule => ({
  id: id ?? site.ids.uuid(),
  ruleKey,
  parameters: parameters ?? {},
});

const buildGroup = (site: Site, group: GroupBody): ConditionGroup => ({
  operation: group.operation,
  conditions: group.conditions.map((rule) => buildRule(site, rule)),
  conditionGroups: group.conditionGroups.map((inner) => buildGroup(site, inner)),
});

function idOf(references: References, reference: string): string {
  const id = references.get(reference);
  if (id === undefined) throw new Error(`The reference ${reference} was not checked.`);
  return id;
}
