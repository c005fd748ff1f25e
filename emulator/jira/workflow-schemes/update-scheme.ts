import type { Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { requireRows } from '../fields/context-rules';
import { issueTypes, projects } from '../model/project';
import { workflows, workflowSchemes, type WorkflowSchemeRecord } from '../model/workflow';
import { NotModelled } from '../not-modelled';
import { readBody } from '../rest-kit/body';
import { found, requireFreeName } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { numericId } from '../rest-kit/numeric-id';
import { migrateIssues, statusMappingsBody } from './scheme-change';

const body = z.object({
  id: numericId,
  name: z.string().trim().min(1).max(255),
  description: z.string(),
  version: z.object({ id: z.string(), versionNumber: z.number().int() }),
  defaultWorkflowId: z.string().nullish(),
  workflowsForIssueTypes: z
    .array(z.object({ workflowId: z.string(), issueTypeIds: z.array(numericId) }))
    .default([]),
  statusMappingsByIssueTypeOverride: statusMappingsBody,
  statusMappingsByWorkflows: z.array(z.unknown()).nullish(),
});

type SchemeUpdate = z.output<typeof body>;

/** Replaces a workflow scheme at once, also when projects use it, and moves their issues along. */
export async function updateScheme(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const wanted = await readBody(c, body);
  if ((wanted.statusMappingsByWorkflows ?? []).length > 0) {
    throw new NotModelled('status mappings by workflow; give them by issue type');
  }
  const old = found(workflowSchemes(site), wanted.id, 'workflow scheme');
  requireVersion(old, wanted);
  const message = 'A workflow scheme with this name already exists.';
  requireFreeName(workflowSchemes(site), wanted.name, { status: 400, message, except: old.id });
  const scheme = changed(site, old, wanted);
  site.database.transaction(() => {
    for (const project of projects(site).filter((each) => each.workflowSchemeId === old.id)) {
      migrateIssues(site, c.env.caller, project, scheme, wanted.statusMappingsByIssueTypeOverride);
    }
    workflowSchemes(site).put(scheme.id, scheme);
  });
  return c.body(null, 200);
}

function requireVersion(old: WorkflowSchemeRecord, { version }: SchemeUpdate): void {
  const { id, versionNumber } = old.version;
  if (version.id === id && version.versionNumber === versionNumber) return;
  throw new JiraError(409, [
    `The workflow scheme '${old.name}' was changed by somebody else. Read it again and repeat the update.`,
  ]);
}

function changed(
  site: Site,
  old: WorkflowSchemeRecord,
  wanted: SchemeUpdate,
): WorkflowSchemeRecord {
  const defaultWorkflowId = wanted.defaultWorkflowId ?? old.defaultWorkflowId;
  const workflowIds = wanted.workflowsForIssueTypes.map((each) => each.workflowId);
  requireRows(workflows(site), [defaultWorkflowId, ...workflowIds], 'workflow');
  const entries = wanted.workflowsForIssueTypes.flatMap(({ workflowId, issueTypeIds }) =>
    issueTypeIds.map((issueTypeId) => [issueTypeId, workflowId] as const),
  );
  requireRows(
    issueTypes(site),
    entries.map(([issueTypeId]) => issueTypeId),
    'issue type',
  );
  return {
    id: old.id,
    name: wanted.name,
    description: wanted.description,
    version: { id: site.ids.uuid(), versionNumber: old.version.versionNumber + 1 },
    defaultWorkflowId,
    mappings: Object.fromEntries(entries),
  };
}
