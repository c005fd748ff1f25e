import type { Site } from '../../site';
import { DEFAULT_WORKFLOW_SCHEME } from '../defaults/default-names';
import { workflows, type WorkflowRecord, type WorkflowSchemeRecord } from '../model/workflow';
import { selfLink } from '../rest-kit/self-link';

type State = Pick<Site, 'database' | 'origin'>;

/** A workflow scheme with workflows by name, as the older calls write it. The default one shows no id. */
export function workflowSchemeBean(site: State, scheme: WorkflowSchemeRecord) {
  const { id, name, description, defaultWorkflowId } = scheme;
  const mappings = Object.entries(scheme.mappings).map(
    ([issueTypeId, workflowId]) => [issueTypeId, nameOf(site, workflowId)] as const,
  );
  const issueTypeMappings = Object.fromEntries(mappings);
  return {
    ...(name === DEFAULT_WORKFLOW_SCHEME ? {} : { id: Number(id) }),
    name,
    description,
    defaultWorkflow: nameOf(site, defaultWorkflowId),
    issueTypeMappings,
    draft: false,
    self: selfLink(site, `workflowscheme/${id}`),
  };
}

const nameOf = (site: State, workflowId: string) =>
  workflows(site).get(workflowId)?.name ?? workflowId;

/** A workflow scheme with its version and workflows by id, as `POST /workflowscheme/read` answers. */
export function versionedSchemeBean(site: State, scheme: WorkflowSchemeRecord) {
  const { id, name, description, version, defaultWorkflowId } = scheme;
  const byWorkflow = new Map<string, string[]>();
  for (const [issueTypeId, workflowId] of Object.entries(scheme.mappings)) {
    byWorkflow.set(workflowId, [...(byWorkflow.get(workflowId) ?? []), issueTypeId]);
  }
  const defaultWorkflow = workflows(site).get(defaultWorkflowId);
  return {
    id,
    name,
    description,
    scope: { type: 'GLOBAL' },
    version,
    ...(defaultWorkflow === undefined ? {} : { defaultWorkflow: metadata(defaultWorkflow) }),
    workflowsForIssueTypes: [...byWorkflow].flatMap(([workflowId, issueTypeIds]) => {
      const workflow = workflows(site).get(workflowId);
      return workflow === undefined ? [] : [{ workflow: metadata(workflow), issueTypeIds }];
    }),
  };
}

const metadata = ({ id, name, description, version }: WorkflowRecord) => ({
  id,
  name,
  description,
  version,
});
