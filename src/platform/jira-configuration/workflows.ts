import { route } from '@forge/api';
import { z } from 'zod';
import type { FoundStatus } from '../../domain/setup/found-site';
import type {
  ConditionGroup,
  FoundWorkflow,
  WorkflowRule,
} from '../../domain/setup/found-workflow';
import { workflowName } from '../../domain/setup/names';
import type { NewWorkflow } from '../../usecases/ports/setup-site';
import { SiteRefusal } from '../../usecases/ports/site-refusal';
import { askJira, idValue } from './jira-request';

const rule = z.object({
  id: z.string().nullish(),
  ruleKey: z.string(),
  parameters: z.record(z.string(), z.string()).default({}),
});
const rules = z
  .array(rule)
  .nullish()
  .transform((all): readonly WorkflowRule[] => all ?? []);
const conditionGroup = z.looseObject({
  operation: z
    .enum(['ALL', 'ANY'])
    .nullish()
    .transform((operation) => operation ?? 'ALL'),
  conditions: rules,
  get conditionGroups() {
    return z
      .array(conditionGroup)
      .nullish()
      .transform((groups): readonly ConditionGroup[] => groups ?? []);
  },
});
const link = z.object({
  fromStatusReference: z.string().nullish(),
  fromPort: z.number().nullish(),
  toPort: z.number().nullish(),
});
const transition = z.looseObject({
  id: idValue,
  name: z.string(),
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
  toStatusReference: z.string(),
  links: z
    .array(link)
    .nullish()
    .transform((all) => all ?? []),
  conditions: conditionGroup.nullish(),
  validators: rules,
  actions: rules,
});
const workflow = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  version: z.object({ id: z.string(), versionNumber: z.number() }),
  statuses: z.array(z.looseObject({ statusReference: z.string() })),
  transitions: z.array(transition),
});
const referredStatus = z.object({
  id: idValue,
  statusReference: z.string(),
  name: z.string(),
  statusCategory: z.string(),
});

function found(
  { id, name, description, version, statuses, transitions }: z.infer<typeof workflow>,
  referred: readonly z.infer<typeof referredStatus>[],
): FoundWorkflow {
  const used = new Set(statuses.map(({ statusReference }) => statusReference));
  return {
    id,
    name,
    description: description ?? '',
    version,
    statuses,
    transitions,
    referred: referred
      .filter(({ statusReference }) => used.has(statusReference))
      .map(({ statusCategory, ...status }) => ({ ...status, category: statusCategory })),
  };
}

const searchAnswer = z.object({
  values: z.array(workflow),
  statuses: z.array(referredStatus).default([]),
});
const writeAnswer = z.object({
  workflows: z.array(workflow).min(1),
  statuses: z.array(referredStatus).default([]),
});

function firstOf({ workflows, statuses }: z.infer<typeof writeAnswer>): FoundWorkflow {
  const [first] = workflows;
  if (first === undefined) throw new Error('Jira answered no workflow.');
  return found(first, statuses);
}

export async function readWorkflow(): Promise<FoundWorkflow | undefined> {
  const { values, statuses } = await askJira(
    searchAnswer,
    'GET',
    route`/rest/api/3/workflows/search?queryString=${workflowName}&expand=values.transitions&maxResults=50`,
  );
  const ours = values.find(({ name }) => name === workflowName);
  return ours && found(ours, statuses);
}

function statusesToWrite(
  statuses: readonly (Omit<FoundStatus, 'description' | 'category'> & { category: string })[],
) {
  return statuses.map(({ id, name, category }) => ({
    id,
    name,
    statusCategory: category,
    statusReference: id,
    description: '',
  }));
}

/** Makes a global workflow out of statuses that exist. */
export async function createWorkflow(next: NewWorkflow): Promise<FoundWorkflow> {
  const body = {
    scope: { type: 'GLOBAL' },
    statuses: statusesToWrite(next.statuses),
    workflows: [
      {
        name: next.name,
        description: next.description,
        statuses: next.statuses.map(({ id }) => ({ statusReference: id, properties: {} })),
        transitions: next.transitions,
      },
    ],
  };
  return firstOf(await askJira(writeAnswer, 'POST', route`/rest/api/3/workflows/create`, body));
}

/** Replaces the workflow as a whole; `conflict` when its version is no longer the one that was read. */
export async function updateWorkflow(next: FoundWorkflow): Promise<FoundWorkflow | 'conflict'> {
  const { id, description, version, statuses, transitions, referred } = next;
  const body = {
    statuses: referred.map((status) => ({
      id: status.id,
      name: status.name,
      statusCategory: status.category,
      statusReference: status.statusReference,
    })),
    workflows: [{ id, description, version, statuses, transitions }],
  };
  try {
    return firstOf(await askJira(writeAnswer, 'POST', route`/rest/api/3/workflows/update`, body));
  } catch (reason) {
    if (reason instanceof SiteRefusal && reason.status === 409) return 'conflict';
    throw reason;
  }
}
