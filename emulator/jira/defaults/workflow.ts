import type { Site } from '../../site';
import { statuses, workflows, workflowSchemes, type TransitionRecord } from '../model/workflow';
import { DEFAULT_WORKFLOW, DEFAULT_WORKFLOW_SCHEME } from './default-names';

const delivered = [
  { name: 'To Do', category: 'TODO' },
  { name: 'In Progress', category: 'IN_PROGRESS' },
  { name: 'Done', category: 'DONE' },
] as const;

/** Writes three statuses, the workflow in which each can be reached from any, and its scheme. */
export function seedWorkflow(site: Site): void {
  const statusIds = delivered.map(({ name, category }) => {
    const id = String(site.ids.next('jira.status', 10000));
    statuses(site).put(id, { id, name, description: '', category });
    return id;
  });
  const id = site.ids.uuid();
  workflows(site).put(id, {
    id,
    name: DEFAULT_WORKFLOW,
    description: 'The default Jira workflow.',
    version: { id: site.ids.uuid(), versionNumber: 1 },
    statusIds,
    transitions: [
      transition('1', 'Create', 'INITIAL', statusIds[0] ?? ''),
      ...delivered.map(({ name }, index) =>
        transition(String(index * 10 + 11), name, 'GLOBAL', statusIds[index] ?? ''),
      ),
    ],
    created: site.clock.now(),
    updated: site.clock.now(),
  });
  seedScheme(site, id);
}

function transition(
  id: string,
  name: string,
  type: 'INITIAL' | 'GLOBAL',
  toStatusId: string,
): TransitionRecord {
  const empty = {
    fromStatusIds: [],
    validators: [],
    conditions: null,
    actions: [],
    properties: {},
  };
  return { id, name, description: '', type, toStatusId, transitionScreen: null, ...empty };
}

function seedScheme(site: Site, defaultWorkflowId: string): void {
  const id = String(site.ids.next('jira.workflow-scheme', 10000));
  workflowSchemes(site).put(id, {
    id,
    name: DEFAULT_WORKFLOW_SCHEME,
    description: 'The workflow scheme that a new project gets.',
    version: { id: site.ids.uuid(), versionNumber: 1 },
    defaultWorkflowId,
    mappings: {},
  });
}
