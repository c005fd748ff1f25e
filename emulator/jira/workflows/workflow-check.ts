import type { Site } from '../../site';
import { statuses } from '../model/workflow';
import { NotModelled } from '../not-modelled';
import { ruleProblems } from './rule-check';
import type { StatusBody, TransitionBody, WorkflowBody } from './workflow-body';
import { problem, type WorkflowProblem } from './workflow-problem';

/** Everything that Jira would refuse about a workflow and the statuses that were sent with it. */
export function workflowProblems(
  site: Site,
  workflow: WorkflowBody,
  sent: readonly StatusBody[],
): readonly WorkflowProblem[] {
  refuseUnmodelled(workflow);
  const references = workflow.statuses.map((status) => status.statusReference);
  return [
    ...layoutProblems(references, sent),
    ...initialProblems(workflow.transitions),
    ...idProblems(workflow.transitions),
    ...workflow.transitions.flatMap((transition) => endProblems(transition, references)),
    ...workflow.transitions.flatMap((transition) => ruleProblems(site, transition)),
  ];
}

/** Statuses of a body: each must exist when it has an id, and have a free name when it has none. */
export function statusProblems(
  site: Site,
  sent: readonly StatusBody[],
): readonly WorkflowProblem[] {
  return sent.flatMap(({ id, name, statusReference }) => {
    const element = { statusReference };
    const other = statuses(site).find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (id != null && !statuses(site).has(id)) {
      return [
        problem('STATUS', 'STATUS_NOT_FOUND', `There is no status with id '${id}'.`, element),
      ];
    }
    if (other === undefined || other.id === id) return [];
    const message = `You must use a unique status name. '${name}' is taken.`;
    return [problem('STATUS', 'NON_UNIQUE_STATUS_NAME', message, element)];
  });
}

function refuseUnmodelled({ statuses: layouts, transitions }: WorkflowBody): void {
  if (layouts.some(({ properties }) => Object.keys(properties ?? {}).length > 0)) {
    throw new NotModelled('properties of workflow statuses');
  }
  if (layouts.some(({ approvalConfiguration }) => approvalConfiguration != null)) {
    throw new NotModelled('approvals in workflow statuses');
  }
  if (transitions.some(({ triggers }) => (triggers ?? []).length > 0)) {
    throw new NotModelled('triggers of workflow transitions');
  }
  if (transitions.some(({ customIssueEventId }) => customIssueEventId != null)) {
    throw new NotModelled('custom events of workflow transitions');
  }
}

function layoutProblems(references: readonly string[], sent: readonly StatusBody[]) {
  const known = sent.map((status) => status.statusReference);
  return references.flatMap((statusReference, index) => {
    if (references.indexOf(statusReference) !== index) {
      const message = `The status '${statusReference}' is in the workflow twice.`;
      return [problem('STATUS_LAYOUT', 'DUPLICATE_STATUS', message, { statusReference })];
    }
    if (known.includes(statusReference)) return [];
    const message = `The workflow refers to the status '${statusReference}', which was not sent.`;
    return [problem('STATUS_LAYOUT', 'STATUS_REFERENCE_NOT_FOUND', message, { statusReference })];
  });
}

function initialProblems(transitions: readonly TransitionBody[]): readonly WorkflowProblem[] {
  const count = transitions.filter(({ type }) => type === 'INITIAL').length;
  if (count === 1) return [];
  const message = `A workflow needs exactly one initial transition, not ${count}.`;
  return [problem('WORKFLOW', 'INVALID_INITIAL_TRANSITION', message)];
}

function idProblems(transitions: readonly TransitionBody[]): readonly WorkflowProblem[] {
  const ids = transitions.flatMap(({ id }) => (id == null ? [] : [id]));
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => {
      const message = `The transition id '${id}' is used twice.`;
      return problem('TRANSITION', 'NON_UNIQUE_TRANSITION_ID', message, { transitionId: id });
    });
}

function endProblems(transition: TransitionBody, references: readonly string[]) {
  const { name, type, links, toStatusReference, id } = transition;
  const element = id == null ? undefined : { transitionId: id };
  const sources = links.flatMap(({ fromStatusReference }) => fromStatusReference ?? []);
  const ends = toStatusReference == null ? sources : [...sources, toStatusReference];
  const lost = ends.filter((end) => !references.includes(end));
  const problems = lost.map((end) => {
    const message = `The transition '${name}' refers to the status '${end}', which is not in the workflow.`;
    return problem('TRANSITION', 'TRANSITION_STATUS_NOT_FOUND', message, element);
  });
  if (toStatusReference == null) {
    const message = `The transition '${name}' leads to no status.`;
    problems.push(problem('TRANSITION', 'TRANSITION_WITHOUT_TARGET', message, element));
  }
  if ((type === 'DIRECTED') !== sources.length > 0) {
    const message =
      type === 'DIRECTED'
        ? `The directed transition '${name}' needs a status to start from.`
        : `The transition '${name}' is ${type} and starts from no status.`;
    problems.push(problem('TRANSITION', 'INVALID_TRANSITION_SOURCE', message, element));
  }
  return problems;
}
