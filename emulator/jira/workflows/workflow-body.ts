import { z } from 'zod';
import { numericId } from '../rest-kit/numeric-id';

const rule = z.object({
  id: z.string().nullish(),
  ruleKey: z.string().min(1),
  parameters: z.record(z.string(), z.string()).nullish(),
});

export type RuleBody = z.output<typeof rule>;

export interface GroupBody {
  readonly operation: 'ALL' | 'ANY';
  readonly conditions: readonly RuleBody[];
  readonly conditionGroups: readonly GroupBody[];
}

const group: z.ZodType<GroupBody> = z.lazy(() =>
  z.object({
    operation: z.enum(['ALL', 'ANY']),
    conditions: z.array(rule).default([]),
    conditionGroups: z.array(group).default([]),
  }),
);

const rules = z
  .array(rule)
  .nullish()
  .transform((all) => all ?? []);

const transition = z.object({
  id: numericId.nullish(),
  name: z.string().trim().min(1, 'must not be empty').max(255),
  description: z.string().nullish(),
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
  toStatusReference: z.string().nullish(),
  links: z
    .array(z.object({ fromStatusReference: z.string().nullish() }))
    .nullish()
    .transform((links) => links ?? []),
  validators: rules,
  actions: rules,
  conditions: group.nullish(),
  transitionScreen: rule.nullish(),
  triggers: z.array(z.unknown()).nullish(),
  properties: z.record(z.string(), z.string()).nullish(),
  customIssueEventId: z.string().nullish(),
});

export type TransitionBody = z.output<typeof transition>;

const layout = z.object({ x: z.number(), y: z.number() });

const workflowStatus = z.object({
  statusReference: z.string(),
  layout: layout.nullish(),
  properties: z.record(z.string(), z.string()).nullish(),
  approvalConfiguration: z.unknown().optional(),
});

const workflow = z.object({
  description: z.string().nullish(),
  statuses: z.array(workflowStatus).min(1, 'must contain at least one status'),
  transitions: z.array(transition).min(1, 'must contain the initial transition'),
});

export type WorkflowBody = z.output<typeof workflow>;

const status = z.object({
  id: numericId.nullish(),
  name: z.string().trim().min(1).max(255),
  description: z.string().nullish(),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
  statusReference: z.string().min(1),
});

export type StatusBody = z.output<typeof status>;

const migration = z.object({ newStatusReference: z.string(), oldStatusReference: z.string() });

/** Body of `POST /workflows/create`. */
export const createBody = z.object({
  scope: z.object({ type: z.enum(['GLOBAL', 'PROJECT']) }).default({ type: 'GLOBAL' }),
  statuses: z.array(status).default([]),
  workflows: z
    .array(workflow.extend({ name: z.string().trim().min(1, 'must not be empty').max(255) }))
    .min(1),
});

/** Body of `POST /workflows/update`: each workflow replaces the one of its id as a whole. */
export const updateBody = z.object({
  statuses: z.array(status).default([]),
  workflows: z
    .array(
      workflow.extend({
        id: z.string(),
        version: z.object({ id: z.string(), versionNumber: z.number().int() }),
        defaultStatusMappings: z.array(migration).default([]),
        statusMappings: z
          .array(
            z.object({
              projectId: z.string(),
              issueTypeId: z.string(),
              statusMigrations: z.array(migration),
            }),
          )
          .default([]),
      }),
    )
    .min(1),
});

export type CreateBody = z.output<typeof createBody>;
export type UpdateBody = z.output<typeof updateBody>;
export type WorkflowUpdate = UpdateBody['workflows'][number];
