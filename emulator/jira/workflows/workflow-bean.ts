import type { Site } from '../../site';
import {
  statuses,
  type ConditionGroup,
  type TransitionRecord,
  type WorkflowRecord,
  type WorkflowRule,
} from '../model/workflow';
import { DEFAULT_WORKFLOW } from '../defaults/default-names';

type State = Pick<Site, 'database'>;

/** A workflow as the workflow resource writes it. References to statuses are their ids. */
export function workflowBean(workflow: WorkflowRecord, withTransitions = true) {
  const { id, name, description, version, created, updated } = workflow;
  return {
    id,
    name,
    description,
    isEditable: name !== DEFAULT_WORKFLOW,
    scope: { type: 'GLOBAL' },
    version,
    created: new Date(created).toISOString(),
    updated: new Date(updated).toISOString(),
    statuses: workflow.statusIds.map((statusId) => statusLayout(workflow, statusId)),
    ...(withTransitions ? { transitions: workflow.transitions.map(transitionBean) } : {}),
  };
}

/** Every status that one of the workflows uses, as the workflow resource writes it beside them. */
export function referredStatuses(site: State, workflows: readonly WorkflowRecord[]) {
  const ids = new Set(workflows.flatMap((workflow) => workflow.statusIds));
  return [...ids].flatMap((id) => {
    const status = statuses(site).get(id);
    if (status === undefined) return [];
    const { name, description, category } = status;
    const reference = { statusReference: id, statusCategory: category };
    return [{ id, name, description, scope: { type: 'GLOBAL' }, ...reference }];
  });
}

function statusLayout(workflow: WorkflowRecord, statusId: string) {
  const layout = workflow.layouts?.[statusId];
  return {
    statusReference: statusId,
    deprecated: false,
    properties: {},
    ...(layout === undefined ? {} : { layout }),
  };
}

function transitionBean(transition: TransitionRecord) {
  const { id, name, description, type, properties, conditions, transitionScreen } = transition;
  return {
    id,
    name,
    description,
    type,
    toStatusReference: transition.toStatusId,
    links: transition.fromStatusIds.map((from) => ({
      fromPort: 0,
      fromStatusReference: from,
      toPort: 1,
    })),
    properties,
    triggers: [],
    validators: transition.validators.map(ruleBean),
    actions: transition.actions.map(ruleBean),
    ...(conditions === null ? {} : { conditions: groupBean(conditions) }),
    ...(transitionScreen === null ? {} : { transitionScreen: ruleBean(transitionScreen) }),
  };
}

const ruleBean = ({ id, ruleKey, parameters }: WorkflowRule) => ({ id, ruleKey, parameters });

interface GroupBean {
  readonly operation: 'ALL' | 'ANY';
  readonly conditions: readonly WorkflowRule[];
  readonly conditionGroups: readonly GroupBean[];
}

function groupBean(group: ConditionGroup): GroupBean {
  return {
    operation: group.operation,
    conditions: group.conditions.map(ruleBean),
    conditionGroups: group.conditionGroups.map(groupBean),
  };
}
