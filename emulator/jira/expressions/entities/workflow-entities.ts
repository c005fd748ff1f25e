import type { TransitionRecord, WorkflowRecord } from '../../model/workflow';
import { statusValue } from './status-entity';
import { defineEntity, free } from './define-entity';

/** A transition, and the status that the issue is in. */
export interface TransitionOfIssue {
  readonly transition: TransitionRecord;
  /** Undefined while the issue is being created. */
  readonly fromStatusId: string | undefined;
}

/** The transition that a rule belongs to. */
export const transitionEntity = defineEntity<TransitionOfIssue>('Transition', {
  id: ({ transition }) => transition.id,
  bean: ({ transition: { id, name } }) => ({ id, name }),
  properties: {
    id: free('Number', ({ transition }) => Number(transition.id)),
    name: free('String', ({ transition }) => transition.name),
    from: free('IssueStatus', ({ fromStatusId }, context, batch) =>
      statusValue(fromStatusId, context, batch),
    ),
    to: free('IssueStatus', ({ transition }, context, batch) =>
      statusValue(transition.toStatusId, context, batch),
    ),
    hasScreen: free('Boolean', ({ transition }) => transition.transitionScreen !== null),
  },
});

/** The workflow that a rule belongs to. */
export const workflowEntity = defineEntity<WorkflowRecord>('Workflow', {
  id: ({ id }) => id,
  bean: ({ id, name }) => ({ id, name }),
  properties: {
    id: free('String', ({ id }) => id),
    name: free('String', ({ name }) => name),
  },
});
