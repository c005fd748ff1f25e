import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { workflows, workflowSchemes, type WorkflowRecord } from '../model/workflow';
import { NotModelled } from '../not-modelled';
import { readBody } from '../rest-kit/body';
import { found } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { DEFAULT_WORKFLOW } from '../defaults/default-names';
import { buildWorkflow, saveStatuses } from './build-workflow';
import { replaceWorkflows, updateProblems } from './replace-workflow';
import { referredStatuses, workflowBean } from './workflow-bean';
import { createBody, updateBody, type CreateBody } from './workflow-body';
import { statusProblems, workflowProblems } from './workflow-check';
import { problem, type WorkflowProblem } from './workflow-problem';

const WORKFLOWS = '/rest/api/3/workflows';

/** Makes and replaces workflows as a whole, checks them without saving, and deletes unused ones. */
export function writeWorkflowsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.post(`${WORKFLOWS}/create`, async (c) => {
    requireAdministrator(site, c);
    const body = await readBody(c, createBody);
    requireSound(createProblems(site, body));
    return c.json(saved(site, createWorkflows(site, body)));
  });
  router.post(`${WORKFLOWS}/create/validation`, async (c) => {
    requireAdministrator(site, c);
    const { payload } = await readBody(c, z.object({ payload: createBody }));
    return c.json({ errors: createProblems(site, payload) });
  });
  router.post(`${WORKFLOWS}/update`, async (c) => {
    requireAdministrator(site, c);
    const body = await readBody(c, updateBody);
    requireSound(updateProblems(site, body));
    return c.json(saved(site, replaceWorkflows(site, c.env.caller, body)));
  });
  router.post(`${WORKFLOWS}/update/validation`, async (c) => {
    requireAdministrator(site, c);
    const { payload } = await readBody(c, z.object({ payload: updateBody }));
    return c.json({ errors: updateProblems(site, payload) });
  });
  router.delete('/rest/api/3/workflow/:id', (c) => deleteWorkflow(site, c, c.req.param('id')));
  return router;
}

function createProblems(site: Site, body: CreateBody): readonly WorkflowProblem[] {
  if (body.scope.type === 'PROJECT') throw new NotModelled('workflows of team-managed projects');
  const taken = body.workflows.flatMap(({ name }) => {
    const wanted = name.toLowerCase();
    const other = workflows(site).find((each) => each.name.toLowerCase() === wanted);
    const message = `A workflow with the name '${name}' already exists.`;
    return other === undefined ? [] : [problem('WORKFLOW', 'NON_UNIQUE_WORKFLOW_NAME', message)];
  });
  return [
    ...taken,
    ...statusProblems(site, body.statuses),
    ...body.workflows.flatMap((workflow) => workflowProblems(site, workflow, body.statuses)),
  ];
}

function requireSound(problems: readonly WorkflowProblem[]): void {
  if (problems.length === 0) return;
  throw new JiraError(
    400,
    problems.map((each) => each.message),
  );
}

function createWorkflows(site: Site, body: CreateBody): readonly WorkflowRecord[] {
  return site.database.transaction(() => {
    const references = saveStatuses(site, body.statuses);
    return body.workflows.map((each) => {
      const workflow: WorkflowRecord = {
        id: site.ids.uuid(),
        name: each.name,
        description: each.description ?? '',
        version: { id: site.ids.uuid(), versionNumber: 1 },
        ...buildWorkflow(site, each, references),
        created: site.clock.now(),
        updated: site.clock.now(),
      };
      workflows(site).put(workflow.id, workflow);
      return workflow;
    });
  });
}

const saved = (site: Site, records: readonly WorkflowRecord[]) => ({
  statuses: referredStatuses(site, records),
  workflows: records.map((record) => workflowBean(record)),
});

function deleteWorkflow(site: Site, c: Context<ProductEnv>, id: string) {
  requireAdministrator(site, c);
  const workflow = found(workflows(site), id, 'workflow');
  if (workflow.name === DEFAULT_WORKFLOW) {
    throw new JiraError(400, ['The system workflow cannot be deleted.']);
  }
  const scheme = workflowSchemes(site).find(
    (each) => each.defaultWorkflowId === id || Object.values(each.mappings).includes(id),
  );
  if (scheme !== undefined) {
    throw new JiraError(400, [
      `The workflow cannot be deleted: the workflow scheme '${scheme.name}' uses it.`,
    ]);
  }
  workflows(site).delete(id);
  return c.body(null, 204);
}
