import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { DEFAULT_WORKFLOW_SCHEME, defaultRow } from '../defaults/default-names';
import { JiraError } from '../errors';
import { issues } from '../model/issue';
import { projects } from '../model/project';
import { workflowSchemes, type WorkflowSchemeRecord } from '../model/workflow';
import { readBody } from '../rest-kit/body';
import { found } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { numericId } from '../rest-kit/numeric-id';
import { queryList } from '../rest-kit/query-list';
import { finishedTask } from '../tasks/finished-task';
import { seeTask } from '../tasks/task-bean';
import { migrateIssues, statusMappingsBody } from './scheme-change';
import { updateScheme } from './update-scheme';
import { workflowSchemeBean } from './workflow-scheme-bean';

const SCHEME = '/rest/api/3/workflowscheme';

/** Which projects use a workflow scheme, and changes that reach issues which are already there. */
export function workflowSchemeUseRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(`${SCHEME}/project`, (c) => listProjects(site, c));
  router.put(`${SCHEME}/project`, (c) => assignToProject(site, c));
  router.post(`${SCHEME}/project/switch`, (c) => switchScheme(site, c));
  router.post(`${SCHEME}/update`, (c) => updateScheme(site, c));
  return router;
}

function listProjects(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const wanted = queryList(c, 'projectId') ?? [];
  const values = [...workflowSchemes(site).values()].flatMap((scheme) => {
    const projectIds = projects(site)
      .filter((project) => project.workflowSchemeId === scheme.id)
      .map((project) => project.id)
      .filter((id) => wanted.includes(id));
    return projectIds.length === 0
      ? []
      : [{ workflowScheme: workflowSchemeBean(site, scheme), projectIds }];
  });
  return c.json({ values });
}

/** Without a scheme id the project gets the default scheme, as Jira documents it. */
async function assignToProject(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const assignment = z.object({ projectId: numericId, workflowSchemeId: numericId.nullish() });
  const { projectId, workflowSchemeId } = await readBody(c, assignment);
  const project = found(projects(site), projectId, 'project');
  const scheme =
    workflowSchemeId == null
      ? defaultRow(workflowSchemes(site), DEFAULT_WORKFLOW_SCHEME)
      : assignable(site, workflowSchemeId);
  if (issues(site).find((issue) => issue.projectId === projectId) !== undefined) {
    throw new JiraError(400, [
      'Only projects with no issues can be assigned a workflow scheme in this way.',
    ]);
  }
  projects(site).put(projectId, { ...project, workflowSchemeId: scheme.id });
  return c.body(null, 204);
}

function assignable(site: Site, id: string): WorkflowSchemeRecord {
  return found(workflowSchemes(site), id, 'workflow scheme');
}

async function switchScheme(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const body = z.object({
    projectId: numericId,
    targetSchemeId: numericId,
    mappingsByIssueTypeOverride: statusMappingsBody,
  });
  const wanted = await readBody(c, body);
  const project = found(projects(site), wanted.projectId, 'project');
  const scheme = assignable(site, wanted.targetSchemeId);
  const task = site.database.transaction(() => {
    migrateIssues(site, c.env.caller, project, scheme, wanted.mappingsByIssueTypeOverride);
    projects(site).put(project.id, { ...project, workflowSchemeId: scheme.id });
    return finishedTask(site, c.env.caller, `Switch the workflow scheme of project ${project.key}`);
  });
  return seeTask(site, c, task);
}
