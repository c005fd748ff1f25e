import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { DEFAULT_WORKFLOW, DEFAULT_WORKFLOW_SCHEME } from '../defaults/default-names';
import { JiraError } from '../errors';
import { requireRows } from '../fields/context-rules';
import { issueTypes, projects } from '../model/project';
import { workflows, workflowSchemes, type WorkflowSchemeRecord } from '../model/workflow';
import { NotModelled } from '../not-modelled';
import { readBody } from '../rest-kit/body';
import { found, requireFreeName } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { versionedSchemeBean, workflowSchemeBean } from './workflow-scheme-bean';

const SCHEME = '/rest/api/3/workflowscheme';
const NAME_TAKEN = 'A workflow scheme with this name already exists.';

/** Workflow schemes: list, read, make, and change or delete those that no project uses. */
export function workflowSchemesRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(SCHEME, (c) => {
    requireAdministrator(site, c);
    const all = workflowSchemes(site)
      .filter((scheme) => scheme.name !== DEFAULT_WORKFLOW_SCHEME)
      .map((scheme) => workflowSchemeBean(site, scheme));
    return c.json(pageOf(site, c, pageRequest(c, 50), all));
  });
  router.post(SCHEME, (c) => createScheme(site, c));
  router.post(`${SCHEME}/read`, (c) => readSchemes(site, c));
  router.get(`${SCHEME}/:id{[0-9]+}`, (c) => {
    requireAdministrator(site, c);
    const scheme = found(workflowSchemes(site), c.req.param('id'), 'workflow scheme');
    return c.json(workflowSchemeBean(site, scheme));
  });
  router.put(`${SCHEME}/:id{[0-9]+}`, (c) => changeScheme(site, c, c.req.param('id')));
  router.delete(`${SCHEME}/:id{[0-9]+}`, (c) => deleteScheme(site, c, c.req.param('id')));
  return router;
}

const name = z.string().trim().min(1, 'must not be empty').max(255);
const mappings = z.record(z.string(), z.string());

async function createScheme(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const creation = z.object({
    name,
    description: z.string().default(''),
    defaultWorkflow: z.string().default(DEFAULT_WORKFLOW),
    issueTypeMappings: mappings.default({}),
  });
  const wanted = await readBody(c, creation);
  requireFreeName(workflowSchemes(site), wanted.name, { status: 400, message: NAME_TAKEN });
  const defaultWorkflowId = workflowNamed(site, wanted.defaultWorkflow);
  const byId = mappingsById(site, wanted.issueTypeMappings);
  const scheme = site.database.transaction(() => {
    const made: WorkflowSchemeRecord = {
      id: String(site.ids.next('jira.workflow-scheme', 10000)),
      name: wanted.name,
      description: wanted.description,
      version: { id: site.ids.uuid(), versionNumber: 1 },
      defaultWorkflowId,
      mappings: byId,
    };
    workflowSchemes(site).put(made.id, made);
    return made;
  });
  return c.json(workflowSchemeBean(site, scheme), 201);
}

function workflowNamed(site: Site, wanted: string): string {
  const workflow = workflows(site).find((each) => each.name === wanted);
  if (workflow !== undefined) return workflow.id;
  throw new JiraError(400, [`There is no workflow with the name '${wanted}'.`]);
}

function mappingsById(site: Site, byName: Readonly<Record<string, string>>) {
  requireRows(issueTypes(site), Object.keys(byName), 'issue type');
  const entries = Object.entries(byName).map(
    ([issueTypeId, workflow]) => [issueTypeId, workflowNamed(site, workflow)] as const,
  );
  return Object.fromEntries(entries);
}

async function changeScheme(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  const old = found(workflowSchemes(site), id, 'workflow scheme');
  const change = z.object({
    name: name.optional(),
    description: z.string().optional(),
    defaultWorkflow: z.string().optional(),
    issueTypeMappings: mappings.optional(),
    updateDraftIfNeeded: z.boolean().default(false),
  });
  const wanted = await readBody(c, change);
  refuseActive(site, old, wanted.updateDraftIfNeeded);
  if (wanted.name !== undefined) {
    const refusal = { status: 400, message: NAME_TAKEN, except: id } as const;
    requireFreeName(workflowSchemes(site), wanted.name, refusal);
  }
  const { defaultWorkflow, issueTypeMappings } = wanted;
  const scheme: WorkflowSchemeRecord = {
    ...old,
    name: wanted.name ?? old.name,
    description: wanted.description ?? old.description,
    version: { id: site.ids.uuid(), versionNumber: old.version.versionNumber + 1 },
    defaultWorkflowId:
      defaultWorkflow === undefined ? old.defaultWorkflowId : workflowNamed(site, defaultWorkflow),
    mappings:
      issueTypeMappings === undefined ? old.mappings : mappingsById(site, issueTypeMappings),
  };
  workflowSchemes(site).put(id, scheme);
  return c.json(workflowSchemeBean(site, scheme));
}

/** A scheme in use is changed through a draft, or at once by `POST /workflowscheme/update`. */
function refuseActive(site: Site, scheme: WorkflowSchemeRecord, draftIfNeeded: boolean): void {
  const user = projects(site).find((project) => project.workflowSchemeId === scheme.id);
  if (user === undefined) return;
  if (draftIfNeeded) throw new NotModelled('drafts of workflow schemes');
  throw new JiraError(400, [
    `The workflow scheme is active: project ${user.key} uses it. Set updateDraftIfNeeded to true.`,
  ]);
}

function deleteScheme(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  const scheme = found(workflowSchemes(site), id, 'workflow scheme');
  const used = projects(site).find((project) => project.workflowSchemeId === id) !== undefined;
  if (used || scheme.name === DEFAULT_WORKFLOW_SCHEME) {
    throw new JiraError(400, ['The workflow scheme is in use and cannot be deleted.']);
  }
  workflowSchemes(site).delete(id);
  return c.body(null, 204);
}

async function readSchemes(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const selection = z.object({
    projectIds: z.array(z.string()).nullish(),
    workflowSchemeIds: z.array(z.string()).nullish(),
  });
  const wanted = await readBody(c, selection);
  const used = (wanted.projectIds ?? []).map(
    (projectId) => found(projects(site), projectId, 'project').workflowSchemeId,
  );
  const ids = [...(wanted.workflowSchemeIds ?? []), ...used];
  const chosen = workflowSchemes(site).filter((scheme) => ids.includes(scheme.id));
  return c.json(chosen.map((scheme) => versionedSchemeBean(site, scheme)));
}
