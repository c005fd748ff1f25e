import { z } from 'zod';
import { getJson, sendJson } from '../../http/request';

const rule = z.object({
  id: z.string(),
  ruleKey: z.string(),
  parameters: z.record(z.string(), z.string()).default({}),
});
/** A rule of a transition, as the workflow resource writes it. */
export type Rule = z.infer<typeof rule>;

export interface ConditionGroup {
  readonly operation: 'ALL' | 'ANY';
  readonly conditions: readonly Rule[];
  readonly conditionGroups: readonly ConditionGroup[];
}

const group: z.ZodType<ConditionGroup> = z.lazy(() =>
  z.object({
    operation: z.enum(['ALL', 'ANY']),
    conditions: z.array(rule).default([]),
    conditionGroups: z.array(group).default([]),
  }),
);

const rules = z.array(rule).default([]);

// Loose: what the editor does not show goes back as it came.
const transition = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
  toStatusReference: z.string(),
  links: z.array(z.looseObject({ fromStatusReference: z.string().optional() })).default([]),
  validators: rules,
  actions: rules,
  conditions: group.optional(),
  transitionScreen: rule.optional(),
});
export type WorkflowTransition = z.infer<typeof transition>;

const status = z.looseObject({
  id: z.string(),
  name: z.string(),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
  statusReference: z.string(),
});
export type WorkflowStatus = z.infer<typeof status>;

const workflow = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().default(''),
  isEditable: z.boolean().default(true),
  updated: z.string().optional(),
  version: z.object({ id: z.string(), versionNumber: z.number() }),
  statuses: z.array(z.looseObject({ statusReference: z.string() })),
  transitions: z.array(transition).default([]),
});
export type Workflow = z.infer<typeof workflow>;

/** One workflow with the statuses that it refers to. */
export interface OpenWorkflow {
  readonly workflow: Workflow;
  readonly statuses: readonly WorkflowStatus[];
}

const page = z.object({ values: z.array(workflow), isLast: z.boolean() });

/** Every workflow of the site, with its transitions. */
export async function listWorkflows(signal: AbortSignal): Promise<readonly Workflow[]> {
  const found: Workflow[] = [];
  for (let last = false; !last;) {
    const query = `expand=values.transitions&maxResults=200&startAt=${String(found.length)}`;
    const part = await getJson(`/rest/api/3/workflows/search?${query}`, page, signal);
    found.push(...part.values);
    last = part.isLast || part.values.length === 0;
  }
  return found;
}

const read = z.object({ statuses: z.array(status), workflows: z.array(workflow) });

/** The workflow of an id; undefined when there is none. */
export async function readWorkflow(
  id: string,
  signal?: AbortSignal,
): Promise<OpenWorkflow | undefined> {
  const body = { workflowIds: [id] };
  const found = await sendJson('POST', '/rest/api/3/workflows', body, read, signal);
  const [first] = found.workflows;
  return first === undefined ? undefined : { workflow: first, statuses: found.statuses };
}

/**
 * Replaces the workflow as a whole. Throws ApiError 409 when somebody else has changed it since it was
 * read.
 */
export async function saveWorkflow({ workflow: changed, statuses }: OpenWorkflow): Promise<void> {
  const { id, version, description, transitions } = changed;
  const body = {
    statuses: statuses.map(({ id: statusId, name, statusCategory, statusReference }) => ({
      id: statusId,
      name,
      statusCategory,
      statusReference,
    })),
    workflows: [{ id, version, description, statuses: changed.statuses, transitions }],
  };
  await sendJson('POST', '/rest/api/3/workflows/update', body, z.unknown());
}
