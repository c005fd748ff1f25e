import { route } from '@forge/api';
import { z } from 'zod';
import type { FoundWorkflowScheme } from '../../domain/setup/found-site';
import { workflowSchemeName } from '../../domain/setup/names';
import type { Named, WorkflowUse } from '../../usecases/ports/setup-site';
import { askJira, idValue, readPages, tellJira } from './jira-request';

const scheme = z.object({
  id: idValue,
  name: z.string(),
  defaultWorkflow: z.string().default('jira'),
  issueTypeMappings: z.record(z.string(), z.string()).default({}),
});

const versionedScheme = z.object({
  id: idValue,
  name: z.string(),
  description: z.string().nullish(),
  version: z.object({ id: z.string(), versionNumber: z.number() }),
  defaultWorkflow: z.object({ id: z.string() }).nullish(),
  workflowsForIssueTypes: z.array(
    z.object({ workflow: z.object({ id: z.string() }), issueTypeIds: z.array(idValue) }),
  ),
});

function found({ id, defaultWorkflow, issueTypeMappings }: z.infer<typeof scheme>) {
  return { id, defaultWorkflow, workflows: issueTypeMappings };
}

export async function readWorkflowScheme(): Promise<FoundWorkflowScheme | undefined> {
  const all = await readPages(
    scheme,
    (startAt) => route`/rest/api/3/workflowscheme?startAt=${startAt}&maxResults=100`,
  );
  const ours = all.find(({ name }) => name === workflowSchemeName);
  return ours && found(ours);
}

export async function createWorkflowScheme(
  named: Named,
  { issueTypeId, workflow }: WorkflowUse,
): Promise<FoundWorkflowScheme> {
  const body = {
    ...named,
    defaultWorkflow: workflow.name,
    issueTypeMappings: { [issueTypeId]: workflow.name },
  };
  return found(await askJira(scheme, 'POST', route`/rest/api/3/workflowscheme`, body));
}

async function readVersioned(id: string): Promise<z.infer<typeof versionedScheme>> {
  const path = route`/rest/api/3/workflowscheme/read`;
  const [versioned] = await askJira(z.array(versionedScheme), 'POST', path, {
    workflowSchemeIds: [id],
  });
  if (versioned === undefined) throw new Error(`Jira does not know workflow scheme ${id}.`);
  return versioned;
}

/**
 * Gives an issue type its workflow in a scheme that projects may be using; the other issue types keep
 * theirs.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-schemes/#api-rest-api-3-workflowscheme-update-post
 */
export async function setWorkflow(
  existing: FoundWorkflowScheme,
  { issueTypeId, workflow }: WorkflowUse,
): Promise<FoundWorkflowScheme> {
  const versioned = await readVersioned(existing.id);
  const others = versioned.workflowsForIssueTypes
    .map((entry) => ({
      workflowId: entry.workflow.id,
      issueTypeIds: entry.issueTypeIds.filter((id) => id !== issueTypeId),
    }))
    .filter((entry) => entry.workflowId !== workflow.id && entry.issueTypeIds.length > 0);
  const same = versioned.workflowsForIssueTypes.find((e) => e.workflow.id === workflow.id);
  const issueTypeIds = [...new Set([...(same?.issueTypeIds ?? []), issueTypeId])];
  await tellJira('POST', route`/rest/api/3/workflowscheme/update`, {
    id: versioned.id,
    name: versioned.name,
    description: versioned.description ?? '',
    version: versioned.version,
    ...(versioned.defaultWorkflow ? { defaultWorkflowId: versioned.defaultWorkflow.id } : {}),
    workflowsForIssueTypes: [...others, { workflowId: workflow.id, issueTypeIds }],
  });
  return { ...existing, workflows: { ...existing.workflows, [issueTypeId]: workflow.name } };
}
