import type { CallValue } from '../../src/contract/calls';

export type Plan = CallValue<'planSetup'>;
export type PlanStep = Plan['steps'][number];
export type StepGroup = { readonly name: string; readonly steps: readonly PlanStep[] };

/** The order in which a Jira admin thinks of these things. */
const groupOrder = [
  'Project',
  'Fields',
  'Screens',
  'Statuses',
  'Workflow',
  'Roles',
  'Library',
] as const;

/** The steps by group. A group that this list does not know comes last. */
export function groupsOf({ steps }: Plan): readonly StepGroup[] {
  const others = steps.map(({ group }) => group);
  const names = [...new Set<string>([...groupOrder, ...others])];
  return names
    .map((name) => ({ name, steps: steps.filter(({ group }) => group === name) }))
    .filter((group) => group.steps.length > 0);
}

export function stepsIn(
  { steps }: Plan,
  ...states: readonly PlanStep['state'][]
): readonly PlanStep[] {
  return steps.filter(({ state }) => states.includes(state));
}

/** Where the set-up as a whole stands; decides what the page says first. */
export type Stage = 'new' | 'running' | 'failed' | 'drifted' | 'complete';

export function stageOf(plan: Plan): Stage {
  if (plan.running) return 'running';
  if (plan.complete) return 'complete';
  if (stepsIn(plan, 'failed').length > 0) return 'failed';
  const foundation = plan.steps.find(({ key }) => key === 'desk');
  return foundation === undefined || foundation.state === 'missing' ? 'new' : 'drifted';
}

/** The share of steps that are done, 0 to 1. */
export function progressOf(plan: Plan): number {
  const open = stepsIn(plan, 'queued', 'running').length;
  return plan.steps.length === 0 ? 0 : (plan.steps.length - open) / plan.steps.length;
}

/** Steps that failed or were changed since the set-up, worst first. Before the first run there are none. */
export function stepsToLookAt(plan: Plan): readonly PlanStep[] {
  const failed = stepsIn(plan, 'failed');
  const stage = stageOf(plan);
  if (stage === 'running' || stage === 'new') return failed;
  return [...failed, ...stepsIn(plan, 'missing', 'drifted')];
}
